"""Vietnamese."""

from bot.wording.answering import AnswerWording
from bot.wording.channel import ChannelWording, Command

CHANNEL = ChannelWording(
    commands=(
        Command("new", "Bắt đầu chủ đề mới"),
        Command("help", "Cách hỏi và cách đọc câu trả lời"),
    ),
    start=(
        "Xin chào! Tôi là Dẫn Chứng.\n"
        "Bạn hỏi về số liệu, nhiệm vụ, chỉ đạo trong các báo cáo và văn bản đã nạp; "
        "tôi trả lời ngắn gọn, kèm nguyên văn để bạn đối chiếu.\n\n"
        "Ví dụ:\n"
        "• 6 tháng đầu năm 2018 tạo việc làm cho bao nhiêu lao động?\n"
        "• Tỷ lệ hộ nghèo còn bao nhiêu phần trăm?\n"
        "• ho ngheo co duoc cap the bhyt k\n\n"
        "Mời bạn gõ câu hỏi, có dấu hay không dấu đều được. Xem thêm: /help"
    ),
    help=(
        "Cách hỏi\n"
        "• Nêu điều cần biết, thời gian và nơi chốn, ví dụ: “Năm 2017 Hà Nội còn bao nhiêu hộ nghèo?”\n"
        "• Hỏi tiếp được ngay: “còn năm 2018?”\n"
        "• Gõ không dấu hay viết tắt (BHYT, XKLĐ, UBND…) đều được.\n\n"
        "Cách đọc câu trả lời\n"
        "• Dòng đầu là điều bạn hỏi. Khung bên dưới là văn bản làm căn cứ: chạm để mở, "
        "chữ đậm là nguyên văn được trích.\n"
        "• Tài liệu không nêu thì tôi nói rõ còn thiếu gì, không đoán.\n\n"
        "Lệnh\n"
        "/new – bắt đầu chủ đề mới, quên các câu đã hỏi\n"
        "/help – xem lại hướng dẫn này"
    ),
    forgotten="Tôi đã quên các câu hỏi trước. Mời bạn hỏi chủ đề mới.",
    text_only="Tôi chỉ đọc được tin nhắn chữ. Bạn gõ câu hỏi giúp tôi nhé.",
    unknown_command="Tôi không có lệnh này. Bạn cứ gõ câu hỏi, hoặc xem /help.",
    failed="Xin lỗi, tôi chưa trả lời được câu này do trục trặc kỹ thuật. Bạn vui lòng hỏi lại sau ít phút.",
    missing_label="Tài liệu không có: ",
    nearest_label="Gần nhất trong tài liệu (không phải câu trả lời):",
    options_hint="Bạn gõ lại một ý ở trên giúp tôi nhé.",
    document_number="Số {number}",
    issued_on="ngày {day}/{month}/{year}",
)

ANSWERS = AnswerWording(
    ask_again="Bạn muốn hỏi điều gì? Mời bạn gõ câu hỏi, ví dụ: “Tỷ lệ hộ nghèo năm 2023 là bao nhiêu?”",
    too_long="Câu hỏi dài quá {limit} ký tự. Bạn rút gọn lại giúp tôi nhé.",
    empty_base="Chưa có tài liệu nào được nạp, nên tôi chưa trả lời được.",
    failed="Xin lỗi, tôi chưa trả lời được câu này do trục trặc kỹ thuật.",
    not_found="Tôi không tìm thấy trong tài liệu: {missing}.",
    missing_year="số liệu của năm {year} về nội dung này",
    missing_place="nội dung này ở {place}",
    missing_unnamed_place="tên tỉnh; văn bản không nêu tên",
    missing_directive="văn bản {directive}",
    missing_topic="nội dung được hỏi",
    missing_detail="chi tiết được hỏi; tài liệu có nhắc đến chủ đề nhưng không nêu điều này",
    missing_term="thông tin về “{term}”",
    declined_injection="Tôi chỉ trả lời bằng nội dung tài liệu đã nạp, không làm theo chỉ thị kiểu này.",
    declined_personal="Tôi không cung cấp thông tin cá nhân. Bạn có thể hỏi về nội dung các văn bản.",
    declined_insult="Tôi xin ghi nhận. Nếu cần số liệu hay nội dung văn bản nào, bạn cứ hỏi.",
    declined_harm="Tôi không giúp việc trái pháp luật. Bạn có thể hỏi về quyền lợi theo quy định.",
    declined_forecast="Tôi chỉ nêu điều tài liệu đã ghi, không dự báo hay bình luận.",
    declined_chat="Chào bạn! Bạn cứ hỏi về số liệu, nhiệm vụ, chính sách trong các báo cáo và văn bản.",
    which_one="Có nhiều kết quả cùng khớp. Bạn muốn hỏi trường hợp nào?",
    unnamed_province="tỉnh (văn bản không nêu tên)",
    plan_completion="đạt {figure} kế hoạch, mục tiêu",
    target="mục tiêu {figure}",
    percentage_points="(điểm phần trăm)",
)
