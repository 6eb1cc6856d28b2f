"""Vietnamese."""

from bot.evidence.rule import Rule
from bot.understanding.frame import Asks, UnitAsked
from bot.wording.answering import AnswerWording
from bot.wording.channel import ChannelWording, Command
from bot.wording.commands import CommandWording, HelpWording
from bot.wording.explaining import WhyWording
from bot.wording.intake import NOTES, REFUSALS
from bot.wording.listing import ListingWording
from corpus.directives import Relation
from corpus.figure import Kind
from corpus.numbers_named import TokenClass

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
    missing_unstated_year="năm được hỏi; văn bản không nêu năm",
    missing_place="nội dung này ở {place}",
    missing_unnamed_place="tên tỉnh; văn bản không nêu tên",
    missing_directive="văn bản “{directive}”",
    missing_topic="nội dung được hỏi",
    missing_detail="chi tiết được hỏi; tài liệu có nhắc đến chủ đề nhưng không nêu điều này",
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
    option="{indicator} — {document}",
    person="{name}, {role}",
    difference="Chênh lệch: {high} − {low} = {result}",
    ratio="Tỷ số: {high} : {low} ≈ {result} lần",
    sum="Cộng: {terms} = {result}",
    points="điểm phần trăm",
    risen="tăng",
    fallen="giảm",
    confirmed="Đúng. {sentence}",
    corrected="Văn bản nêu khác: {sentence}",
    according_to="Theo “{source}”: {sentence}",
    dated_source="{title}, ngày {day}",
)

HELP = HelpWording(
    program="Hỏi đáp trên báo cáo và văn bản: số liệu chính xác, kèm nguyên văn làm căn cứ.",
    ask="Trả lời một câu hỏi.",
    chat="Trò chuyện trên màn hình; hỏi tiếp được ngay.",
    batch="Đọc câu hỏi JSONL từ đầu vào, ghi câu trả lời JSONL ra đầu ra.",
    search="Tìm các đoạn văn gần câu hỏi nhất, chưa soạn câu trả lời.",
    index="Nạp tài liệu (Word, PDF, Excel, HTML, ảnh quét, .zip…) rồi lập chỉ mục mới.",
    serve="Chạy bot Telegram.",
    figures="Liệt kê các số liệu đã đọc được, kèm câu trích.",
    directives="Liệt kê các văn bản chỉ đạo được nhắc đến.",
    tasks="Liệt kê các nhiệm vụ: ai giao, giao ai, việc gì, khi nào.",
    evaluate="Chấm điểm bằng bộ câu hỏi mẫu.",
    score="Chấm điểm việc đọc số liệu, văn bản, nhiệm vụ theo bộ đáp án.",
    bench="Đo tốc độ, bộ nhớ và chất lượng tìm kiếm.",
    bench_retrieval="Đo chất lượng tìm kiếm trên một thư mục kiểu BEIR.",
    bench_answer="Đo tốc độ trả lời, tốc độ nạp và bộ nhớ.",
    version="In phiên bản rồi thoát.",
    question="Câu hỏi, có dấu hay không dấu.",
    questions_to_search="Câu hỏi; để trống thì đọc từ đầu vào, mỗi dòng một câu (chữ thường hoặc JSON).",
    golden_questions="Tệp JSONL các câu hỏi mẫu.",
    paths="Tệp hoặc thư mục tài liệu.",
    why="Giải thích: đã hiểu câu hỏi thế nào, đã xét và bỏ số liệu nào, vì sao.",
    data="Thư mục dữ liệu (mặc định: DANCHUNG_DATA hoặc ./data).",
    json="In JSON, mỗi dòng một kết quả.",
    conversation="Một câu đã hỏi trước đó; lặp lại cho nhiều câu, cũ trước mới sau.",
    audience="Người hỏi: citizen (người dân) hay official (cán bộ, xem được văn bản nội bộ).",
    passages="Số đoạn văn cho mỗi câu hỏi.",
    documents="Thư mục tài liệu, nạp vào một thư mục dữ liệu tạm.",
    minimum="Ngưỡng phải đạt, ví dụ overall=0.9,verbatim=1,wrong_figure=0.05.",
    extraction_minimum="Ngưỡng phải đạt, ví dụ figures.recall=0.97,tasks.recall=0.8.",
    benchmark="Thư mục có corpus.jsonl, queries.jsonl, qrels.tsv.",
    documents_with_gold="Thư mục tài liệu để đọc.",
    gold="Thư mục có figures.jsonl và các tệp đáp án khác.",
    words="Chữ phải có, có dấu hay không dấu; đặt trong ngoặc kép nếu phải đi liền nhau.",
    document="Chỉ tài liệu này (tên tệp không kể đuôi).",
    kind="Chỉ loại số liệu này.",
    place="Chỉ nơi này.",
    period="Chỉ thời kỳ này: một năm, hoặc chữ như trong văn bản.",
    unit="Chỉ đơn vị này.",
    number="Chỉ số này, viết như trong văn bản.",
    csv="In CSV, có cột nguồn.",
    xlsx="Ghi ra tệp Excel, có cột nguồn.",
    coverage="Kê từng con số trong tài liệu và cách xếp loại; mã thoát 1 nếu còn số chưa xếp loại.",
)

COMMANDS = CommandWording(
    help=HELP,
    refusals=REFUSALS,
    notes=NOTES,
    reading="Đọc tài liệu",
    embedding="Lập chỉ mục",
    file_column="Tệp",
    outcome_column="Kết quả",
    passages_column="Đoạn",
    figures_column="Số liệu",
    outcomes={"added": "mới", "replaced": "thay bản cũ", "unchanged": "không đổi"},
    published="Đã đưa vào dùng: {passages} đoạn, {statements} câu; tính mới {embedded} véc-tơ.",
    up_to_date="Chỉ mục đang dùng đã đủ, không phải tính gì thêm.",
    no_documents="Không có tài liệu nào đọc được trong {paths}.",
    nothing_read="Không đọc được tài liệu nào.",
    busy="Đang có một lượt nạp khác trên thư mục {data}. Bạn đợi lượt đó xong rồi chạy lại.",
    greeting="Dẫn Chứng. Mời bạn hỏi; /help để xem lệnh, /quit để thoát.",
    chat_help=(
        "/new – bắt đầu chủ đề mới\n/why – vì sao có câu trả lời vừa rồi\n/help – xem các lệnh\n/quit – thoát"
    ),
    chat_prompt="Bạn hỏi: ",
    chat_forgotten="Mời bạn hỏi chủ đề mới.",
    nothing_asked="Bạn chưa hỏi câu nào.",
    unknown_command="Không có lệnh {command}. Gõ /help để xem các lệnh.",
    looking_up="Đang tra cứu…",
    no_question="Chưa có câu hỏi nào.",
    bad_line="Dòng này không đọc được: {reason}.",
    not_json="không phải JSON",
    bad_fields="thiếu hoặc sai {fields}",
    not_utf8="không phải UTF-8",
    bad_minimum="Ngưỡng “{gate}” không đọc được; hãy viết như overall=0.9,verbatim=1.",
    unknown_gate="Không có số đo “{gate}”. Các số đo: {known}.",
    gate_missed="Chưa đạt ngưỡng {gate}.",
    documents_or_data="Hãy nêu --documents hoặc --data, một trong hai.",
    no_file="Không mở được {path}.",
    no_golden_questions="Không có câu hỏi nào trong {path}.",
    bad_golden_question="Câu hỏi mẫu không đọc được: {reason}.",
    bad_settings="Thiết lập không hợp lệ: {names}.",
    bad_database="Cơ sở dữ liệu không mở được: {reason}.",
    broken_generation="Chỉ mục đang dùng bị hỏng. Chạy lại lệnh index để lập chỉ mục mới từ dữ liệu đã lưu.",
    no_model="Không tìm thấy mô hình: {reason}.",
    no_access="Không đọc hoặc ghi được: {reason}.",
    interrupted="Đã dừng. Những gì đã lưu vẫn còn.",
)

WHY = WhyWording(
    looked_up="Câu đã tra: {question}",
    understood="Hiểu là: {frame}.",
    found="Đã xét {statements} câu gần nhất trong {documents} tài liệu.",
    stated="✓ {text}",
    left_out="✗ {text} – bỏ vì {reasons}",
    far="ít trùng ý với câu hỏi",
    behind="có số liệu khác khớp hơn",
    year="năm",
    months="thời gian",
    day="ngày",
    place="nơi",
    number="số trong câu hỏi",
    asks={
        Asks.QUANTITY: "hỏi số liệu",
        Asks.MEANING: "hỏi ý nghĩa của một con số",
        Asks.DATE: "hỏi thời gian",
        Asks.PERSON: "hỏi người",
        Asks.PLACE: "hỏi nơi chốn",
        Asks.NAMES: "hỏi tên",
        Asks.LISTING: "hỏi danh sách",
        Asks.CONTENT: "hỏi nội dung",
    },
    units={
        UnitAsked.PERCENT: "tính bằng %",
        UnitAsked.RATE: "tỷ lệ",
        UnitAsked.MONEY: "số tiền",
        UnitAsked.DURATION: "khoảng thời gian",
    },
    kinds={
        Kind.PLAN_COMPLETION: "mức đạt kế hoạch",
        Kind.CHANGE: "mức tăng, giảm",
        Kind.TARGET: "mục tiêu",
    },
    rules={
        Rule.YEAR: "khác thời gian",
        Rule.PLACE: "khác nơi",
        Rule.UNIT: "khác đơn vị",
        Rule.NUMBER: "không đi với con số trong câu hỏi",
        Rule.KIND: "không phải mục tiêu",
        Rule.CONTRAST: "nói về loại khác",
        Rule.POPULATION: "không nói về nhóm được hỏi",
        Rule.CODE: "không nói về ký hiệu được hỏi",
        Rule.TOPIC: "không nói về ý mới của câu hỏi",
    },
)

LISTINGS = ListingWording(
    headings={
        "id": "Mã",
        "document": "Tài liệu",
        "figure": "Số liệu",
        "value_text": "Số như in",
        "value": "Giá trị",
        "value_max": "Đến",
        "total": "Trên tổng số",
        "unit": "Đơn vị",
        "indicator": "Chỉ tiêu",
        "kind": "Loại",
        "period": "Thời kỳ",
        "place": "Nơi",
        "qualifier": "Mức độ",
        "direction": "Chiều",
        "comparison": "So với",
        "parent": "Đi kèm số",
        "source": "Nguồn",
        "directive": "Văn bản",
        "issuer": "Nơi ban hành",
        "date": "Ngày",
        "title_or_subject": "Nội dung",
        "relation": "Quan hệ",
        "assigner": "Người giao",
        "assignee": "Người nhận",
        "task_summary": "Việc",
        "deadline_or_period": "Thời hạn",
        "token": "Con số",
        "position": "Vị trí",
        "class": "Xếp loại",
        "reason": "Quy tắc",
        "count": "Số lượng",
    },
    kinds={
        Kind.ACTUAL: "kết quả",
        Kind.TARGET: "mục tiêu",
        Kind.PLAN_COMPLETION: "mức đạt kế hoạch",
        Kind.CHANGE: "mức tăng, giảm",
        Kind.SHARE: "tỷ trọng",
        Kind.OF_TOTAL: "phần của tổng",
        Kind.ALLOCATION: "kinh phí, phân bổ",
        Kind.COUNT_DOCUMENTARY: "số đếm trong văn bản",
    },
    relations={
        Relation.ISSUES: "ban hành",
        Relation.IMPLEMENTS: "thực hiện",
        Relation.CONTINUES: "tiếp tục thực hiện",
        Relation.REPLACES: "thay thế",
        Relation.MENTIONS: "nhắc đến",
    },
    classes={
        TokenClass.FIGURE: "số liệu",
        TokenClass.PERIOD: "ngày, thời kỳ",
        TokenClass.DOCUMENT_NUMBER: "số văn bản",
        TokenClass.NAME: "thứ tự, tên gọi",
        TokenClass.FURNITURE: "phần của trang",
    },
    unclassed="chưa xếp loại",
    sheet="Số liệu",
    number="số {number}",
    quoted="{origin}: “{clause}”",
    no_documents="Chưa có tài liệu nào được nạp.",
    no_such_document="Không có tài liệu {document}.",
    nothing_found="Không có gì khớp.",
    written="Đã ghi {count} dòng vào {path}.",
    left_unclassed="Còn {count} con số chưa xếp loại.",
    one_form="Chỉ chọn một trong --json, --csv, --xlsx.",
    coverage_alone="--coverage chỉ đi cùng --document, --json và --data.",
    bad_gold="Bộ đáp án không dùng được: {reason}.",
)
