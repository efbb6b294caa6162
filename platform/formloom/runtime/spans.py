"""How long something lasts, as people say it: two units at most."""

from datetime import timedelta

UNITS = (("day", "天", 86_400), ("hour", "小时", 3_600), ("minute", "分钟", 60))


def spoken(span: timedelta) -> dict[str, str]:
    """Language -> the length, to the minute; less than one is one."""
    seconds = max(int(abs(span).total_seconds()), 60)
    parts = []
    for one, (_, _, length) in enumerate(UNITS):
        count, seconds = divmod(seconds, length)
        parts.append((one, count))
    first = next(at for at, (_, count) in enumerate(parts) if count)
    told = [(UNITS[one], count) for one, count in parts[first:first + 2] if count]
    return {
        "en": " ".join(f"{count} {unit[0]}{'' if count == 1 else 's'}" for unit, count in told),
        "zh-CN": " ".join(f"{count} {unit[1]}" for unit, count in told),
    }
