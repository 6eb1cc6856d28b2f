"""The sentences about files that are taken in: why one is refused, and what to know of one that is not."""

from collections.abc import Mapping

from corpus.conversion.converted import Note
from corpus.refusal import Reason

REFUSALS: Mapping[Reason, str] = {
    Reason.NOT_FOUND: "Không mở được tệp ({detail}).",
    Reason.UNSUPPORTED: (
        "Chưa đọc được loại tệp này ({detail}); "
        "hãy dùng PDF, Word, Excel, RTF, CSV, HTML, ảnh quét hoặc chữ thường."
    ),
    Reason.EMPTY: "Tệp rỗng.",
    Reason.TOO_LARGE: "Tệp lớn hơn {detail}; hãy tách thành nhiều tệp.",
    Reason.BINARY: "Đây không phải tệp văn bản.",
    Reason.UNKNOWN_ENCODING: "Không nhận ra bảng mã; hãy lưu lại tệp theo UTF-8.",
    Reason.BROKEN_FRONT_MATTER: "Phần khai báo đầu tệp không đọc được ({detail}).",
    Reason.NO_TEXT: "Tệp không có chữ nào.",
    Reason.UNREADABLE: "Chương trình gặp lỗi khi đọc tệp này ({detail}); các tệp khác không sao.",
    Reason.DUPLICATE_ID: "Trùng tên với {detail}; hãy đổi tên một trong hai tệp.",
    Reason.CORRUPT: "Tệp bị hỏng hoặc không đúng định dạng của nó; hãy xuất lại tệp từ phần mềm gốc.",
    Reason.PROTECTED: "Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.",
    Reason.MACROS: "Tệp có chứa macro nên không được nhận; hãy lưu lại dạng không macro (.docx, .xlsx).",
    Reason.UNSAFE: "Tệp có cấu trúc không an toàn (nén quá mức hoặc chèn thực thể) nên không được nhận.",
    Reason.TOO_MANY_PAGES: "Tệp có hơn {detail} trang; hãy tách thành nhiều tệp.",
    Reason.TOO_MANY_FILES: "Tệp nén có hơn {detail} tệp; hãy chia nhỏ.",
    Reason.TOO_SLOW: "Đọc tệp quá {detail} phút nên đã dừng; hãy tách hoặc xuất lại tệp.",
    Reason.TOO_COMPLEX: "Tệp cần quá nhiều bộ nhớ nên không đọc được; hãy tách thành nhiều tệp.",
    Reason.IMAGE_TOO_LARGE: "Ảnh lớn hơn {detail} triệu điểm ảnh; hãy quét lại ở độ phân giải thấp hơn.",
    Reason.NEEDS_OFFICE: (
        "Đọc .doc và .xls cần LibreOffice, máy này chưa cài (gói libreoffice-writer-nogui, "
        "libreoffice-calc-nogui); hoặc hãy lưu lại thành .docx, .xlsx."
    ),
    Reason.NEEDS_OCR: (
        "Đây là bản quét; để nhận dạng chữ cần cài danchung[ocr] và gói tesseract-ocr-vie trên máy chủ."
    ),
}
"""One sentence for each reason why a document is not taken in; a format of ``{detail}``."""

NOTES: Mapping[Note, str] = {
    Note.LEGACY: "đã chuyển từ bảng mã cũ {detail} sang Unicode",
    Note.SCANNED: "{detail} trang là ảnh quét, chữ do máy nhận dạng: nên đối chiếu lại số liệu",
    Note.HIDDEN_TEXT: "đã bỏ {detail} chỗ bị ẩn trong tệp",
    Note.INVISIBLE_CHARACTERS: "đã bỏ {detail} ký tự vô hình",
}
"""What is to be known of how a file was read; a format of ``{detail}``."""
