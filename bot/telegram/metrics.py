"""What Prometheus is told; numbers only, neither texts nor names."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

ANSWER_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """The metrics of one service, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = self._counter("updates", "Updates that were taken in", "kind")
        self.answers = self._counter("answers", "Questions by how they were met", "status")
        self.messages = self._counter("messages", "Messages by how sending them ended", "state")
        self.set_aside = self._counter("updates_set_aside", "Updates that failed each time they were tried")
        self.may_arrive_twice = self._counter(
            "messages_may_arrive_twice", "Messages sent again whose receipt is missing"
        )
        self.answer_seconds = Histogram(
            "danchung_answer_seconds",
            "From the beginning of a question to its answer in the outbox",
            buckets=ANSWER_BUCKETS,
            registry=self.registry,
        )
        self.questions_waiting = Gauge(
            "danchung_questions_waiting", "Questions that wait or are answered now", registry=self.registry
        )
        self.loop_lag = Gauge(
            "danchung_event_loop_lag_seconds",
            "How late the event loop was at most in the last 10 to 20 seconds",
            registry=self.registry,
        )

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"danchung_{name}", meaning, labels, registry=self.registry)
