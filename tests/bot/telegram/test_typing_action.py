import asyncio

from telegram import Bot

from bot.telegram.incoming import Place
from bot.telegram.typing_action import FIRST_SECONDS, REFRESH_SECONDS, TypingAction
from tests.telegram_server import TelegramServer


async def test_is_refreshed_before_it_fades(server: TelegramServer) -> None:
    await server.write("chào", chat_id=1)
    pauses: list[float] = []
    third = asyncio.Event()

    async def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 4:
            third.set()
            await asyncio.Event().wait()

    async with Bot(server.token, base_url=f"{server.address}/bot") as bot:
        async with TypingAction(bot, pause).shown(Place(1)):
            await third.wait()
        assert pauses == [FIRST_SECONDS] + [REFRESH_SECONDS] * 3
        assert len(server.called("sendChatAction")) == 3
