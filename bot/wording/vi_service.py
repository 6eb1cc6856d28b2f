"""Vietnamese, for the channel beside its answers."""

from bot.people import Role
from bot.wording.channel import Command
from bot.wording.service import ServiceWording

SERVICE = ServiceWording(
    late="Xin lỗi, câu trả lời này đến muộn.",
    too_many="Bạn hỏi hơi nhanh. Mời bạn hỏi lại sau {seconds} giây.",
    chosen="Bạn chọn: {question}",
    old_button="Nút này đã cũ. Mời bạn hỏi lại.",
    nothing_asked="Chưa có câu trả lời nào để giải thích. Bạn hỏi một câu trước nhé.",
    ask_what="Mời bạn gõ câu hỏi sau lệnh, ví dụ: /ask Tỷ lệ hộ nghèo năm 2023 là bao nhiêu?",
    examples="Ví dụ với tài liệu đang có (bấm để hỏi):",
    question="{subject} là bao nhiêu?",
    question_place="của {place}",
    chart="📊 Biểu đồ",
    figures="{count} số liệu có “{words}”:",
    no_figures="Không có số liệu nào có “{words}”.",
    figures_how="Mời bạn gõ từ khóa sau lệnh, ví dụ: /figures hộ nghèo",
    excel="📥 Tệp Excel",
    workbook="{count} số liệu, kèm cột nguồn.",
    too_large="Nhiều số liệu quá. Bạn thêm từ khóa giúp tôi nhé.",
    open_passage="📖 Xem đoạn gốc",
    no_chart="Chưa có chỉ tiêu nào như vậy với nhiều thời kỳ hay nhiều nơi để vẽ.",
    chart_source="Nguồn: {source}",
    more="💡 Hỏi tiếp",
    more_heading="Bạn có thể hỏi tiếp:",
    no_more="Chưa có câu hỏi nào gần đây mà tài liệu trả lời được.",
    good="👍",
    bad="👎",
    wrong="⚠️ Báo sai",
    thanks="Cảm ơn bạn. Ý kiến đã được chuyển tới quản trị viên.",
    add_note="Cảm ơn bạn đã báo sai. Nếu muốn nói rõ sai ở đâu, bạn trả lời (reply) tin nhắn này.",
    note_kept="Cảm ơn bạn. Ghi chú đã được chuyển tới quản trị viên.",
    reported="Ý kiến của người dùng: {verdict}\n\nCâu hỏi: {question}\n\nTrả lời: {answer}",
    reported_note="Ghi chú: {note}",
    verdicts={"good": "👍 hài lòng", "bad": "👎 chưa hài lòng", "wrong": "⚠️ báo sai"},
    make_golden="➕ Thành câu hỏi mẫu",
    golden_made="Đã thêm câu hỏi mẫu {id}.",
    forgotten="Đã xóa hội thoại, ý kiến và tin nhắn của bạn mà tôi lưu.",
    only_administrators="Lệnh này chỉ dành cho quản trị viên.",
    grant_how="Cách dùng: /grant <mã Telegram> <cán bộ | quản trị | kiểm tra>, /revoke <mã Telegram>",
    granted="{person} nay là {role}.",
    revoked="{person} không còn vai trò nào.",
    nothing_to_revoke="{person} không có vai trò nào thu hồi được ở đây.",
    roles={
        Role.CITIZEN: "người dân",
        Role.OFFICIAL: "cán bộ",
        Role.ADMINISTRATOR: "quản trị viên",
        Role.AUDITOR: "kiểm tra viên",
    },
    role_names={
        "can bo": Role.OFFICIAL,
        "official": Role.OFFICIAL,
        "quan tri": Role.ADMINISTRATOR,
        "quan tri vien": Role.ADMINISTRATOR,
        "administrator": Role.ADMINISTRATOR,
        "kiem tra": Role.AUDITOR,
        "kiem tra vien": Role.AUDITOR,
        "auditor": Role.AUDITOR,
    },
    status=(
        "Phiên bản {version}, chạy {uptime}\n"
        "Văn bản: {documents}; chỉ mục: {generation}\n"
        "Tin đến: {waiting} đang chờ, {done} đã xong, {aside} gác lại\n"
        "Tin đi: {to_send} đang chờ, {sent} đã gửi, {refused} bị từ chối"
    ),
    menu=(
        Command("new", "Bắt đầu chủ đề mới"),
        Command("why", "Vì sao có câu trả lời vừa rồi"),
        Command("docs", "Xem, tìm văn bản"),
        Command("figures", "Liệt kê số liệu, tải tệp Excel"),
        Command("chart", "Vẽ biểu đồ một chỉ tiêu"),
        Command("help", "Cách hỏi và ví dụ"),
        Command("forget", "Xóa dữ liệu của tôi"),
    ),
    group_menu=(
        Command("ask", "Hỏi một câu"),
        Command("help", "Cách hỏi và ví dụ"),
    ),
    administrator_menu=(
        Command("reindex", "Lập lại chỉ mục"),
        Command("generations", "Các chỉ mục còn giữ"),
        Command("rollback", "Quay về chỉ mục trước"),
        Command("golden", "Chạy câu hỏi mẫu"),
        Command("unanswered", "Câu chưa trả lời được tuần này"),
        Command("audit", "Nhật ký"),
        Command("status", "Tình trạng của bot"),
        Command("grant", "Giao vai trò"),
        Command("revoke", "Thu hồi vai trò"),
    ),
    auditor_menu=(Command("audit", "Nhật ký"),),
    administrator_help=(
        "Quản trị\n"
        "• Gửi tệp (cả nhóm tệp, ảnh) để nạp: tôi đọc, bạn xem trước, sửa, rồi công bố hoặc bỏ. "
        "Chú thích ghi được mỗi dòng một mục, như số: 12/BC-UBND, hay nội bộ; dòng khác là lý do.\n"
        "• /docs – mở một văn bản để rút hoặc thay\n"
        "/reindex – lập lại chỉ mục\n"
        "/generations – các chỉ mục còn giữ; /rollback – quay về\n"
        "/golden – chạy câu hỏi mẫu\n"
        "/unanswered – câu chưa trả lời được hoặc bị báo sai tuần này\n"
        "/audit – nhật ký, xuất tệp CSV\n"
        "/status – tình trạng; /grant, /revoke – vai trò"
    ),
    auditor_help="Kiểm tra\n/audit – nhật ký: ai làm gì, lúc nào; xuất tệp CSV",
)
