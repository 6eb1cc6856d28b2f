"""Vietnamese, for the channel beside its answers."""

from bot.wording.service import ServiceWording

SERVICE = ServiceWording(
    late="Xin lỗi, câu trả lời này đến muộn.",
    too_many="Bạn hỏi hơi nhanh. Mời bạn hỏi lại sau {seconds} giây.",
)
