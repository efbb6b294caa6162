"""The short title of each kind of refusal, by HTTP status."""

TITLES: dict[int, dict[str, str]] = {
    400: {"en": "The request cannot be read", "zh-CN": "无法读取请求"},
    401: {"en": "Not signed in", "zh-CN": "尚未登录"},
    403: {"en": "Not permitted", "zh-CN": "没有权限"},
    404: {"en": "Not found", "zh-CN": "未找到"},
    405: {"en": "Not possible here", "zh-CN": "不支持的请求"},
    409: {"en": "Someone was faster", "zh-CN": "发生冲突"},
    412: {"en": "Changed meanwhile", "zh-CN": "内容已变化"},
    413: {"en": "Too large", "zh-CN": "内容过大"},
    415: {"en": "Wrong type of content", "zh-CN": "内容类型不符"},
    422: {"en": "Not accepted", "zh-CN": "未能通过检查"},
    423: {"en": "Suspended", "zh-CN": "已挂起"},
    428: {"en": "Version missing", "zh-CN": "缺少版本"},
    429: {"en": "Too fast", "zh-CN": "操作过于频繁"},
    500: {"en": "An error on our side", "zh-CN": "服务器错误"},
    503: {"en": "Busy", "zh-CN": "服务繁忙"},
}
