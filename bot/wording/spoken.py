"""What the bot says, in the language that is spoken; another is one more module such as `en`, named here."""

from bot.wording import en, vi
from bot.wording.language import Language, translated
from bot.wording.vi_reading import READING as VI_READING
from bot.wording.vi_service import SERVICE as VI_SERVICE

ANSWERS = translated({Language.VIETNAMESE: vi.ANSWERS, Language.ENGLISH: en.ANSWERS})
WHY = translated({Language.VIETNAMESE: vi.WHY, Language.ENGLISH: en.WHY})
CHANNEL = translated({Language.VIETNAMESE: vi.CHANNEL, Language.ENGLISH: en.CHANNEL})
READING = translated({Language.VIETNAMESE: VI_READING, Language.ENGLISH: en.READING})
SERVICE = translated({Language.VIETNAMESE: VI_SERVICE, Language.ENGLISH: en.SERVICE})
