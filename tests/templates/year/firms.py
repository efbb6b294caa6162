"""Who buys beside the customers written by hand. All of them are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Firm:
    """A customer and who is spoken to there, the first one mainly: (name, post, role in decisions).

    since: the week of the year in which he was won, 0 or less for those of before. credit: in yuan, None = no
    limit is kept. wants: what he mostly orders.
    """

    key: str
    name: str
    type: str
    level: str
    industry: str
    source: str
    owner: str
    place: str
    region: str
    terms: str
    credit: int | None
    since: int
    wants: str
    people: tuple[tuple[str, str, str], ...]


ZHANG, WANG = "zhang_wei", "wang_min"
WATER, PROCESS, CLEAN, AIR, TRADE = "water", "process", "clean", "air", "trade"
FIRMS = (
    Firm("linhai_water", "临海新源供水有限公司", "end_user", "A", "water", "referral", ZHANG,
         "浙江省台州市临海市江南街道汇溪路 12 号", "331082", "net60", 900000, 0, WATER,
         (("柯建平", "工程部经理", "decider"), ("项莉", "采购主管", "buyer"))),
    Firm("xingshui", "兴水市政工程有限公司", "contractor", "A", "water", "fair", WANG,
         "湖北省武汉市江夏区藏龙岛科技园 8 栋", "420115", "net60", 700000, -6, WATER,
         (("涂志刚", "项目经理", "user"), ("余敏", "材料采购", "buyer"))),
    Firm("qingxi", "清溪环境科技有限公司", "contractor", "B", "water", "website", ZHANG,
         "湖南省长沙市望城区普瑞大道 566 号", "430112", "deposit", None, 3, WATER,
         (("易晓峰", "技术总监", "engineer"),)),
    Firm("jinlong_water", "金陇水务建设有限公司", "end_user", "B", "water", "visit", WANG,
         "甘肃省兰州市安宁区银安路 77 号", "620105", "net30", 300000, 9, WATER,
         (("马得才", "设备科长", "decider"),)),
    Firm("haitong", "海通净水设备有限公司", "oem", "B", "water", "fair", ZHANG,
         "福建省厦门市同安区同龙二路 903 号", "350212", "net30", 260000, -10, WATER,
         (("洪志明", "采购经理", "buyer"), ("Grace Hong", "Export sales", "user"))),
    Firm("nanhu", "南湖再生水厂", "end_user", "C", "water", "visit", WANG,
         "河北省唐山市路南区南湖大道 19 号", "130202", "net60", 150000, 21, WATER,
         (("崔立新", "厂长", "decider"),)),
    Firm("zhongke", "众科流体装备有限公司", "oem", "A", "chemical", "referral", ZHANG,
         "江苏省常州市新北区汉江路 368 号", "320411", "net60", 1000000, -12, PROCESS,
         (("陆海涛", "供应链总监", "decider"), ("季芸", "采购工程师", "buyer"))),
    Firm("yongsheng_chem", "永盛新材料股份有限公司", "end_user", "A", "chemical", "fair", WANG,
         "山东省东营市垦利区黄河路 600 号", "370505", "net60", 800000, -3, PROCESS,
         (("王克勤", "机动部部长", "decider"), ("冯媛", "采购员", "buyer"))),
    Firm("hongxiang_coat", "鸿翔涂料有限公司", "end_user", "B", "chemical", "website", ZHANG,
         "广东省惠州市大亚湾石化大道 31 号", "441303", "net30", 240000, 6, PROCESS,
         (("罗伟强", "设备主管", "engineer"),)),
    Firm("kelin", "科霖表面处理有限公司", "end_user", "C", "chemical", "website", WANG,
         "重庆市璧山区青杠工业园剑山路 5 号", "500120", "prepaid", None, 27, PROCESS,
         (("石磊", "生产厂长", "decider"),)),
    Firm("boyuan", "博远石化工程有限公司", "contractor", "A", "chemical", "referral", ZHANG,
         "辽宁省大连市长兴岛三堂街 20 号", "210281", "deposit", None, -8, PROCESS,
         (("姜永利", "采购部主任", "buyer"), ("曲波", "项目工程师", "engineer"))),
    Firm("tianrun_fert", "天润肥业有限公司", "end_user", "B", "chemical", "visit", WANG,
         "云南省昆明市安宁市草铺街道工业园 2 号", "530181", "net30", 220000, 14, PROCESS,
         (("杨绍武", "机修车间主任", "user"),)),
    Firm("maihe", "麦禾丰食品有限公司", "end_user", "B", "food", "website", ZHANG,
         "河南省漯河市召陵区阳山路 99 号", "411104", "net30", 260000, -5, CLEAN,
         (("高明亮", "工程经理", "decider"), ("楚文静", "采购专员", "buyer"))),
    Firm("quanchun", "泉醇酒业股份有限公司", "end_user", "A", "food", "fair", WANG,
         "四川省泸州市江阳区酒业园区 6 号", "510502", "net60", 500000, 2, CLEAN,
         (("何兴荣", "设备部长", "decider"),)),
    Firm("haiyun", "海韵水产食品有限公司", "end_user", "C", "food", "visit", ZHANG,
         "广西壮族自治区北海市铁山港区四号路 15 号", "450512", "prepaid", None, 31, CLEAN,
         (("陈阿福", "总经理", "decider"),)),
    Firm("mengniang", "梦酿饮料机械有限公司", "oem", "B", "food", "fair", WANG,
         "江苏省张家港市乐余镇兆丰路 48 号", "320582", "net30", 280000, -9, CLEAN,
         (("朱立军", "采购经理", "buyer"), ("Tom Zhu", "Project manager", "user"))),
    Firm("anruo", "安若生物制药有限公司", "end_user", "A", "pharma", "referral", ZHANG,
         "江苏省泰州市医药高新区药城大道 1 号", "321200", "net60", 600000, -2, CLEAN,
         (("沈逸", "工程总监", "decider"), ("穆晓晴", "采购经理", "buyer"))),
    Firm("baicao", "百草堂药业有限公司", "end_user", "B", "pharma", "fair", WANG,
         "安徽省亳州市谯城区药都路 218 号", "341602", "net30", 300000, 11, CLEAN,
         (("华振东", "设备科长", "engineer"),)),
    Firm("xinzhi", "新智制药装备有限公司", "oem", "B", "pharma", "website", ZHANG,
         "上海市奉贤区金海公路 6055 号", "310120", "net30", 320000, 17, CLEAN,
         (("方琦", "供应商经理", "buyer"),)),
    Firm("lvzhou_hvac", "绿洲暖通设备有限公司", "contractor", "B", "hvac", "referral", WANG,
         "陕西省西安市未央区凤城十路 40 号", "610112", "deposit", None, -7, AIR,
         (("强建军", "项目总监", "decider"), ("白洁", "采购", "buyer"))),
    Firm("beifang_heat", "北方热力集团有限公司", "end_user", "A", "hvac", "visit", ZHANG,
         "黑龙江省哈尔滨市道里区群力第五大道 9 号", "230102", "net60", 700000, -4, AIR,
         (("孟庆海", "物资处处长", "decider"), ("佟丽", "采购员", "buyer"))),
    Firm("zhidi", "置地机电安装有限公司", "contractor", "B", "hvac", "fair", WANG,
         "广东省广州市番禺区番禺大道 383 号", "440113", "deposit", None, 8, AIR,
         (("温志豪", "材料经理", "buyer"),)),
    Firm("xueyu", "雪域冷链工程有限公司", "contractor", "C", "hvac", "website", ZHANG,
         "新疆维吾尔自治区乌鲁木齐市头屯河区卫星路 7 号", "650106", "prepaid", None, 34, AIR,
         (("艾山", "项目经理", "decider"),)),
    Firm("minghui", "明辉阀门商行", "dealer", "B", "other", "referral", WANG,
         "浙江省温州市龙湾区永中街道罗东大街 301 号", "330303", "prepaid", None, -11, TRADE,
         (("叶明辉", "店主", "decider"),)),
    Firm("huadong_parts", "华东管件批发有限公司", "dealer", "A", "other", "fair", ZHANG,
         "江苏省无锡市锡山区友谊北路 322 号", "320205", "net30", 500000, -13, TRADE,
         (("俞国庆", "采购总监", "decider"), ("钱晓红", "跟单", "buyer"))),
    Firm("chuanyu", "川渝流体控制有限公司", "dealer", "B", "other", "website", WANG,
         "四川省成都市新都区龙桥镇物流大道 88 号", "510114", "net30", 280000, 19, TRADE,
         (("蒲强", "总经理", "decider"),)),
)
WANTS = {
    WATER: ("gate_100", "gate_200", "butterfly_150", "butterfly_300", "check_100", "pump_sub", "flow_150",
        "flange_100",
            "elbow_100", "level_5", "flex_150", "gasket_100"),
    PROCESS: ("ball_25", "ball_80", "globe_50", "safety_50", "reduce_80", "needle_15", "pump_gear",
        "pump_dose",
              "press_16", "vortex_80", "temp_100", "actuator", "gasket_100", "flange_100"),
    CLEAN: ("membrane_40", "ball_25", "diaphragm_40", "pump_v15", "press_16", "temp_100", "gauge_100",
        "seal_kit",
            "flow_80", "tee_100"),
    AIR: ("butterfly_150", "butterfly_300", "pump_v32", "pump_pipe", "flex_150", "check_100", "gauge_100",
        "temp_100",
          "reducer_150", "flange_100"),
    TRADE: ("gate_50", "gate_100", "ball_25", "globe_50", "check_100", "needle_15", "gauge_100", "elbow_100",
        "tee_100",
            "flange_100", "reducer_150", "gasket_100"),
}
BY_HAND = {
    "huaxin": WATER, "ruitai": PROCESS, "lvyuan": CLEAN, "kangji": CLEAN, "tianhe": AIR, "bohai": WATER,
    "xinda": TRADE,
    "dongfang": TRADE, "yuejin": WATER, "minghu": WATER, "hengyuan": AIR, "jiahe": CLEAN, "sanjiang": PROCESS,
}
"""What the customers written by hand mostly order."""
