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
        Command("status", "Tình trạng của bot"),
        Command("grant", "Giao vai trò"),
        Command("revoke", "Thu hồi vai trò"),
    ),
)
