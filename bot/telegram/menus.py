"""The menus of commands: for private chats, for groups, for each administrator, in two languages."""

from collections.abc import Iterable, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.telegram.logs import log_failure
from bot.wording import en_menu
from bot.wording.channel import Command
from bot.wording.service import ServiceWording

Menu = tuple[BotCommandScope, str | None, Sequence[Command]]


async def show_menus(bot: Bot, words: ServiceWording, administrators: Iterable[int]) -> None:
    """Set all menus; one that is missing or old stops nobody from asking."""
    for scope, language, commands in _menus(words, administrators):
        shown = [BotCommand(command.name, command.description) for command in commands]
        try:
            await bot.set_my_commands(shown, scope, language)
        except TelegramError as error:
            log_failure("menu_not_set", error)


def _menus(words: ServiceWording, administrators: Iterable[int]) -> list[Menu]:
    everybody: list[Menu] = [
        (BotCommandScopeDefault(), None, words.menu),
        (BotCommandScopeDefault(), "en", en_menu.MENU),
        (BotCommandScopeAllGroupChats(), None, words.group_menu),
        (BotCommandScopeAllGroupChats(), "en", en_menu.GROUP_MENU),
    ]
    full = (*words.menu, *words.administrator_menu)
    return everybody + [(BotCommandScopeChat(person), None, full) for person in administrators]
