"""Chinese, in simplified and traditional characters."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="zh",
    decimal=".",
    unspaced=True,
    numbers="""
    0 零 〇 | 1 一? 壹? 幺? | 2 二? 两? 兩? 贰? 俩? | 3 三? 叁? | 4 四? 肆? | 5 五? 伍? | 6 六? 陆? | 7 七? 柒?
    8 八? 捌? | 9 九? 玖?
    """,
    scales="10 十 拾 | 100 百 佰 | 1e3 千 仟 | 1e4 万 萬 | 1e8 亿 億 | 1e12 兆? 万亿 萬億",
    hints="""
    2 双 对 雙 對 双方 两者 翻番 翻倍 一双 一对 两次 再次 双重 次 两 加倍 副 亚军 另 下半 倍 二者 双胞胎 梅开二度
    3 季度 帽子戏法 三倍 | 4 季 四分 | 10 十年 青少年 几十 数十 年代 少年 成 | 12 打 中午 正午
    0,12,24 午夜 半夜 凌晨 | 100 世纪 世紀 数百 几百 上百 | 1000 数千 几千 千年 成千上万 | 1e4 上万 数万
    1e6 数百万 | 1e8 数亿 | 1 首 单 单一 唯一 每 首次 头 初 个 元 单独 独自 某 首个 第一 | 0.5,2,50,30 半 一半 中场
    0.25,4,25,15,3 刻 季度 四分之一 | 7,8,1 周 星期 礼拜 | 24,1 日 天 每日 | 60,1 小时 | 365,12,1 年 每年 年度
    14,15,2 两周 两星期 | 2 第二 另一 | 3 第三 | 6 半打 半年
    """,
    halves="半",
    months="一月 正月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 | 十月 | 十一月 | 十二月",
    weekdays="""
    星期一 周一 礼拜一 週一 | 星期二 周二 礼拜二 週二 | 星期三 周三 礼拜三 週三 | 星期四 周四 礼拜四 週四
    | 星期五 周五 礼拜五 週五 | 星期六 周六 礼拜六 週六 | 星期日 星期天 周日 周末? 礼拜天 週日 礼拜日
    """,
    month_marks="月",
    percent="百分之 个百分点 百分点 個百分點",
    decades="年代",
    centuries="世纪 世紀",
    am="上午 早上 凌晨 早晨 清晨 早",
    pm="下午 晚上 傍晚 晚 中午 深夜",
    hours="点 时 點 時 点钟",
    minutes="分 分钟 分鐘",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD 元? | USD 美元 美金 | EUR 欧元 歐元 | GBP 英镑 英鎊 | GBP,EGP,LBP,SYP 镑 鎊
    JPY 日元 日圆 日圓 | CNY 人民币 元? 人民幣 | INR,PKR,LKR,NPR 卢比 盧比 | INR 印度卢比 | RUB 卢布 盧布
    CHF 瑞士法郎 | CHF,XOF,XAF 法郎 | KRW 韩元 韓元 | THB 泰铢 泰銖 | IDR 印尼盾 印度尼西亚卢比 | VND 越南盾
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP 比索 | CZK,SEK,NOK,DKK,ISK 克朗 | AUD 澳元 | CAD 加元 | HKD 港元 港币
    SGD 新元 新加坡元 | NZD 新西兰元 纽元 | TWD 新台币 台币 | TRY 里拉 | BRL 雷亚尔 | PLN 兹罗提 | ILS 谢克尔
    SAR,QAR,YER,IRR 里亚尔 | KWD,DZD,JOD,TND,IQD,RSD 第纳尔 | AED,MAD 迪拉姆 | BTC 比特币
    """,
    units="""
    m 米 公尺 | km 公里 千米 | cm 厘米 公分 | mm 毫米 | inch 英寸 英吋 吋 | foot 英尺 英呎 尺 | yard 码 碼
    mile 英里 英哩 | nmile 海里 | kg 公斤 千克 | g 克 | tonne 吨 噸 | pound 磅 | ounce 盎司 | acre 英亩 英畝
    ha 公顷 公頃 | km2 平方公里 平方千米 | sqmile 平方英里 | sqft 平方英尺 | m2 平方米 | litre 升 | gallon 加仑
    pint 品脱 | mph 英里/小时 英里每小时 | kmh 公里/小时 千米/小时 公里每小时 | knot 节? | degree 度
    celsius 摄氏度 | fahrenheit 华氏度
    """,
    nouns="""
    age 岁 歲 | year 年 | month 个月 個月 | week 周 星期 | day 日 天 号 | hour 小时 小時 点 时 | minute 分钟 分鐘 分
    second 秒 | person 人 名 位 | dead 死 丧生 遇难 身亡 死亡 | hurt 伤 受伤 | missing 失踪
    child 孩子 儿童 学生 男孩 女孩 | man 男子 男人 男性 | woman 女性 女人 女子 | game 比赛 场 局 | goal 球 进球
    point 分 点 个百分点 | vote 票 席 参议员 | house 房屋 家 住宅 | country 国 国家 | city 城市 市
    shop 商店 店 分店 | car 汽车 辆 | soldier 军 士兵 部队 | time 次 届 | quake 级 級 震级 | prison 囚犯 犯人
    number 航班 频道 类 | round 轮 洞 圈 局 | viewer 观众 收视 | case 项 起 指控
    """,
    ranges="至 到 和 或 与",
    never="""
    一些 十分 万一 统一 一直 一样 一起 一般 一切 千万别 四川 三星 八卦 一旦 一定 百姓 百货 万岁 唯一 一致 一下 一路
    一带 之一 九龙 百老汇 千禧 万圣节 百度 三明治 五角大楼 对于 对手 反对 针对 对此 应对 面对 对话 绝对 单位 简单
    名单 单身 对抗 对方 对待 对外 相对 对立 对象
    """,
)
