"""Vietnamese, for administering documents."""

from bot.documents.concerns import Concern
from bot.documents.recoveries import Recovery
from bot.wording.documents import DocumentWording
from store.audit import Action
from store.models import Status

DOCUMENTS = DocumentWording(
    statuses={
        Status.CURRENT: "đang dùng",
        Status.REPLACED: "đã bị thay thế",
        Status.WITHDRAWN: "đã rút",
    },
    columns={
        "document": "Mã",
        "version": "Bản",
        "number": "Số",
        "title": "Tên",
        "issued_on": "Ngày",
        "status": "Tình trạng",
        "generation": "Chỉ mục",
        "built": "Lập lúc",
        "published": "Đưa vào dùng lúc",
        "passages": "Đoạn",
        "statements": "Câu",
        "model": "Mô hình",
        "at": "Lúc",
        "actor": "Ai",
        "action": "Việc",
        "reason": "Lý do",
        "details": "Chi tiết",
        "kind": "Loại",
        "issuer": "Cơ quan ban hành",
        "place": "Nơi",
        "audience": "Đối tượng",
        "file": "Tệp",
        "pages": "Số trang",
        "figures": "Số liệu",
        "tables": "Bảng",
        "notes": "Lưu ý",
    },
    concerns={
        Concern.SAME_FILE: "đúng tệp này đã có: {document}",
        Concern.NEW_VERSION: "sẽ là bản mới của {document}",
        Concern.SAME_NUMBER: "trùng số văn bản với {document}; nếu là bản thay thế, dùng lệnh replace",
        Concern.NEAR_DUPLICATE: "gần giống {document} (trùng {share:.0%})",
        Concern.OLDER: "ngày ban hành cũ hơn bản đang dùng của {document}",
    },
    actions={
        Action.ADDED: "thêm tài liệu",
        Action.REPLACED: "thay tài liệu",
        Action.WITHDRAWN: "rút tài liệu",
        Action.REMOVED: "xóa hẳn tài liệu",
        Action.UNDONE: "hoàn tác việc dở dang",
        Action.PUBLISHED: "đưa chỉ mục vào dùng",
        Action.FORCED: "bỏ qua cổng kiểm tra",
        Action.REFUSED: "cổng kiểm tra từ chối",
        Action.ROLLED_BACK: "quay về chỉ mục cũ",
    },
    recoveries={
        Recovery.UNDONE: "Lượt sửa trước bị dừng giữa chừng: đã hoàn tác, tài liệu như trước lượt đó.",
        Recovery.POINTED: "Lượt trước dừng ngay khi đưa chỉ mục vào dùng: đã làm nốt.",
        Recovery.DELETED: "Lượt xóa trước bị dừng giữa chừng: đã xóa nốt.",
    },
    no_such_document="Không có tài liệu {document}. Xem danh sách: danchung docs list",
    no_documents="Chưa có tài liệu nào.",
    added="Đã thêm {count} tài liệu.",
    replaced="Đã thay {old} bằng {new}.",
    withdrawn="Đã rút {document}; câu trả lời không còn dùng tài liệu này.",
    removed="Đã xóa hẳn {document}: các bản, véc-tơ, từ khóa, tệp gốc và các chỉ mục cũ.",
    confirm="Xóa hẳn {document} thì không lấy lại được. Nếu chắc chắn, chạy lại với --yes.",
    would_add="Mới xem trước, chưa thay đổi gì.",
    rolled_back="Đang dùng chỉ mục {generation}.",
    nothing_to_roll_back_to="Không có chỉ mục nào như vậy để quay về. Xem: danchung generations",
    no_generations="Chưa có chỉ mục nào.",
    in_use="đang dùng",
    gate_refused=(
        "Chưa đưa vào dùng: mất {lost} câu đang trả lời đúng, thêm {wrong} câu nêu sai số liệu. "
        "Tài liệu và chỉ mục vẫn như cũ. Muốn bỏ qua, nêu lý do: --force “…”."
    ),
    lost="  mất: [{id}] {question}",
    wrong="  sai số: [{id}] {question}",
    gate_passed="Cổng kiểm tra: {asked} câu hỏi mẫu, không câu nào kém đi.",
    no_golden="Chưa có câu hỏi mẫu (golden.jsonl) trong {data}.",
    busy="Đang có một lượt nạp khác ({actor}, từ {since}). Bạn đợi lượt đó xong rồi chạy lại.",
    busy_unknown="Đang có một lượt nạp khác. Bạn đợi lượt đó xong rồi chạy lại.",
    other_model=(
        "Chỉ mục đang dùng lập bằng mô hình {indexed}, thiết lập là {configured}. "
        "Chạy danchung index để lập chỉ mục theo mô hình mới."
    ),
    no_entries="Nhật ký chưa có dòng nào.",
    written="Đã ghi {count} dòng vào {path}.",
    replaced_by="thay bằng {document}",
    watching="Đang theo dõi {folder}; Ctrl-C để dừng.",
    taken="Đã nạp {name}.",
    refused="Chưa nạp được {name}: {reason}",
)
