"""Talk on a terminal, or answer the lines of a pipe, one after the other."""

import secrets
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from rich.console import Console

from bot.assistant import Assistant
from bot.conversations import Conversations, StoredConversations
from bot.engine import Engine
from bot.question import Audience
from bot.wording.vi import COMMANDS
from scripts.environment import opened, settings_for
from scripts.incoming import printable
from scripts.rendering import show

CHANNEL = "terminal"


def run(audience: Audience, data: Path | None) -> None:
    """Answer until the input ends or ``/quit``."""
    settings = settings_for(data)
    with opened(settings) as workspace:
        conversations = StoredConversations(workspace.database, CHANNEL, settings.conversation_minutes)
        chat = Chat(Console(), Engine(workspace), conversations, audience)
        chat.greet()
        chat.answer_all(_typed(chat.console) if sys.stdin.isatty() else _piped())


class Chat:
    """One conversation, from its start to its end.

    Args:
        console: where answers appear.
        assistant: answers.
        conversations: remembers.
        audience: who is asking.
    """

    def __init__(
        self, console: Console, assistant: Assistant, conversations: Conversations, audience: Audience
    ) -> None:
        self.console = console
        self._assistant = assistant
        self._conversations = conversations
        self._audience = audience
        self._chat = secrets.token_hex(8)

    def greet(self) -> None:
        """Say how it works, to a person but not to a pipe."""
        if self.console.is_terminal:
            self._say(COMMANDS.greeting)

    def answer_all(self, lines: Iterator[str]) -> None:
        """Answer each line until ``/quit``."""
        for line in lines:
            text = printable(line).strip()
            if text == "/quit":
                return
            if text.startswith("/"):
                self._obey(text)
            elif text:
                self._answer(text)

    def _obey(self, command: str) -> None:
        match command:
            case "/new":
                self._conversations.forget(self._chat)
                self._say(COMMANDS.chat_forgotten)
            case "/why":
                self._say_why()
            case "/help":
                self._say(COMMANDS.chat_help)
            case _:
                self._say(COMMANDS.unknown_command.format(command=command))

    def _answer(self, question: str) -> None:
        terminal = self.console.is_terminal
        with self.console.status(COMMANDS.looking_up) if terminal else nullcontext():
            answer = self._assistant.ask(question, self._conversations.recent(self._chat), self._audience)
        show(self.console, answer)
        self._conversations.remember(self._chat, question, answer)

    def _say_why(self) -> None:
        *earlier, last = [*self._conversations.recent(self._chat)] or [""]
        lines = self._assistant.why(last, earlier, self._audience) if last else ()
        for line in lines or [COMMANDS.nothing_asked]:
            self._say(line)

    def _say(self, sentence: str) -> None:
        self.console.print(sentence, markup=False, highlight=False)


def _typed(console: Console) -> Iterator[str]:
    while True:
        try:
            yield console.input(COMMANDS.chat_prompt, markup=False)
        except EOFError:
            return


def _piped() -> Iterator[str]:
    return (line.decode(errors="replace") for line in sys.stdin.buffer)
