import asyncio

from bot.telegram.lines import Lines


async def test_one_after_another_within_a_chat_and_chats_side_by_side() -> None:
    done: list[str] = []
    gate = asyncio.Event()
    both = asyncio.Barrier(2)

    async def slow() -> None:
        await both.wait()
        await gate.wait()
        done.append("slow")

    async def other() -> None:
        await both.wait()
        done.append("other")
        gate.set()

    async def after() -> None:
        done.append("after")

    lines = Lines(lambda error: None)
    lines.add(1, slow)
    lines.add(1, after)
    lines.add(2, other)
    await lines.finish()
    assert done == ["other", "slow", "after"]


async def test_a_failure_does_not_end_the_line() -> None:
    errors: list[Exception] = []
    done = asyncio.Event()

    async def fail() -> None:
        raise ValueError("no")

    async def succeed() -> None:
        done.set()

    lines = Lines(errors.append)
    lines.add(1, fail)
    lines.add(1, succeed)
    await lines.finish()
    assert done.is_set()
    assert [type(error) for error in errors] == [ValueError]


async def test_a_line_that_was_empty_begins_again() -> None:
    done: list[int] = []

    async def note() -> None:
        done.append(1)

    lines = Lines(lambda error: None)
    for _ in range(2):
        lines.add(1, note)
        await lines.finish()
    assert len(done) == 2
