"""Vietnamese, for reading documents."""

from bot.wording.reading import ReadingWording

READING = ReadingWording(
    quoted="“{quote}” ({source}; đoạn {place})",
    number="số {number}",
    dated="ngày {day}/{month}/{year}",
    issued_by="của {issuer}",
    place="đoạn {place}/{count}",
    earlier="◀ Đoạn trước",
    later="Đoạn sau ▶",
    card="📄 Văn bản",
    read="📖 Đọc từ đầu",
    file="📎 Tệp gốc",
    original="🔗 Bản gốc",
    copy_citation="📋 Sao chép trích dẫn",
    gone="Đoạn hay văn bản này không còn, hoặc không dành cho bạn.",
    documents="{count} văn bản:",
    documents_with="{count} văn bản có “{words}”:",
    no_documents="Chưa có văn bản nào.",
    no_documents_with="Không có văn bản nào có “{words}”.",
    back="◀ Trang trước",
    onward="Trang sau ▶",
    card_fields=(
        ("kind", "Loại"),
        ("number", "Số, ký hiệu"),
        ("issuer", "Nơi ban hành"),
        ("issued_on", "Ngày ban hành"),
        ("effective_from", "Hiệu lực từ"),
        ("effective_to", "Hiệu lực đến"),
        ("place", "Địa bàn"),
    ),
    internal="Nội bộ",
    contents="{passages} đoạn, {figures} số liệu",
    old_version="Bản cũ: văn bản này đã có bản mới hơn.",
)
