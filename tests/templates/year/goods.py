"""What the firm sells beside the products written by hand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    """One product. supply: how it is usually got; price and cost in yuan; days: its usual lead time."""

    key: str
    code: str
    name: str
    category: str
    spec: str
    unit: str
    price: int
    cost: int
    supply: str
    on_hand: int
    safety: int
    days: int
    supplier: str | None = None
    warranty: int = 12


PRODUCTS = (
    Product("globe_50", "V-GL-050", "铸钢截止阀", "valve", "DN50 PN16 WCB", "台", 318, 214, "stock", 160, 60,
            7,
            warranty=18),
    Product("check_100", "V-CK-100", "对夹式止回阀", "valve", "DN100 PN16 304", "台", 426, 288, "stock", 110,
            40, 7,
            warranty=18),
    Product("safety_50", "V-SF-050", "弹簧式安全阀", "valve", "DN50 PN16 整定 1.0 MPa", "台", 1280, 905,
            "buy", 14, 10,
            12, "苏州固安阀业", 12),
    Product("reduce_80", "V-RE-080", "活塞式减压阀", "valve", "DN80 PN16 1.6/0.4 MPa", "台", 1960, 1380,
            "make", 10, 8,
            16, warranty=18),
    Product("membrane_40", "V-DI-040", "卫生级隔膜阀", "valve", "DN40 316L 卡箍", "台", 890, 610, "make", 26,
            20, 14,
            warranty=24),
    Product("needle_15", "V-NE-015", "针型阀", "valve", "DN15 PN160 316 螺纹", "只", 142, 88, "stock", 300,
            100, 5),
    Product("pump_pipe", "P-CE-080", "管道离心泵", "pump", "50 m³/h 32 m 7.5 kW", "台", 4380, 3190, "make",
            5, 4, 18,
            warranty=18),
    Product("pump_dose", "P-DS-020", "机械隔膜计量泵", "pump", "120 L/h 0.7 MPa PVC", "台", 2750, 1960,
            "buy", 8, 6, 14,
            "杭州量润泵业"),
    Product("pump_gear", "P-GE-050", "不锈钢齿轮泵", "pump", "5 m³/h 0.6 MPa 304", "台", 3620, 2600, "make",
            4, 3, 20,
            warranty=18),
    Product("level_5", "M-LT-005", "超声波液位计", "meter", "0–5 m 4–20 mA 防爆", "台", 1850, 1270, "buy",
            12, 8, 12,
            "上海恒测仪表", 18),
    Product("temp_100", "M-TT-100", "一体化温度变送器", "meter", "Pt100 0–200 ℃ L=150", "支", 460, 295,
            "stock", 75, 30, 6,
            warranty=18),
    Product("vortex_80", "M-VF-080", "涡街流量计", "meter", "DN80 蒸汽 4–20 mA", "台", 3980, 2850, "buy", 4,
            4, 15,
            "上海恒测仪表", 18),
    Product("tee_100", "F-TE-100", "不锈钢三通", "fitting", "DN100 等径 304", "个", 186, 118, "stock", 320,
            120, 5),
    Product("reducer_150", "F-RE-150", "同心大小头", "fitting", "DN150×100 304", "个", 154, 96, "stock", 260,
            100, 5),
    Product("gasket_100", "S-GK-100", "金属缠绕垫片", "spare", "DN100 PN16 304/石墨", "片", 22, 12, "stock",
            1400, 500, 4,
            warranty=6),
    Product("diaphragm_40", "S-DI-040", "EPDM 隔膜片", "spare", "配 V-DI-040", "片", 96, 52, "stock", 180,
            60, 6,
            warranty=6),
)
