"""Japanese."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="ja",
    decimal=".",
    unspaced=True,
    numbers="""
    0 零 〇 ゼロ | 1 一? 壱? ひとつ? 一つ? ワン? | 2 二? 弐? ふたつ 二つ ツー? | 3 三? 参? 三つ スリー?
    4 四? 四つ フォー? | 5 五? 五つ ファイブ? | 6 六? 六つ シックス? | 7 七? 七つ セブン? | 8 八? 八つ | 9 九? 九つ
    10 とお? テン?
    """,
    scales="10 十 拾 | 100 百 | 1e3 千 | 1e4 万 萬 | 1e8 億 憶 | 1e12 兆",
    hints="""
    2 両 双方 ふたり ペア 倍 倍増 ダブル 再 次 両方 両者 両国 セカンド 準決勝 双子 またもや カップル 二重
    2 二度 隔 ふた 次いで 対 両側 両親 二 | 3 トリプル サード ハットトリック 三重
    4 準々決勝 クォーター 四半期 四半 | 6 半ダース シックス
    10 十代 数十 十年 ティーンエイジャー 十年間 十代の 若者 ティーン | 12 ダース 正午 昼
    0,12,24 深夜 真夜中 零時 午前0時 | 100 世紀 数百 何百 百年 | 1000 数千 何千 千年 | 1e4 数万 何万
    1e6 数百万 何百万 | 1e8 数億
    1 初 初めて 唯一 単 毎 各 片 ワン 最初 単独 個々 首位 ひとり 一 シングル 独身 元 トップ 優勝 昨 先
    0.5,2,50,30 半 半分 半数 半ば 過半 ハーフ | 0.25,4,25,15,3 四半期 4分の1 クォーター | 7,8,1 週 週間 毎週
    24,1 日 毎日 | 60,1 時間 毎時 | 365,12,1 年 毎年 年間 | 14,15,2 二週間 隔週 | 1990,90 九十年代 | 50 割 | 6 半年
    3 第三 三 | 2 第二 | 1 第一
    """,
    halves="半",
    months="一月 睦月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 | 十月 | 十一月 | 十二月",
    weekdays="月曜 月曜日 | 火曜 火曜日 | 水曜 水曜日 | 木曜 木曜日 | 金曜 金曜日 | 土曜 土曜日 | 日曜 日曜日",
    month_marks="月",
    percent="パーセント ％ %",
    decades="年代 代",
    centuries="世紀",
    am="午前 朝 早朝",
    pm="午後 夕方 夜 晩",
    hours="時",
    minutes="分",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD ドル | USD 米ドル | EUR ユーロ | GBP,EGP,LBP,SYP ポンド | JPY 円 | CNY 元? 人民元
    INR,PKR,LKR,NPR ルピー | RUB ルーブル | CHF,XOF,XAF フラン | KRW,KPW ウォン | THB バーツ | IDR ルピア
    VND ドン? | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP ペソ | CZK,SEK,NOK,DKK,ISK クローナ クローネ コルナ | AUD 豪ドル
    CAD カナダドル | HKD 香港ドル | TRY リラ | BRL レアル | PLN ズロチ | ILS シェケル
    SAR,QAR,YER,IRR リヤル リアル | KWD,DZD,JOD,TND,IQD,RSD ディナール | AED,MAD ディルハム | BTC ビットコイン
    """,
    units="""
    m メートル | km キロメートル キロ | cm センチメートル センチ | mm ミリメートル ミリ | inch インチ
    foot フィート | yard ヤード | mile マイル | nmile 海里 | kg キログラム | g グラム | tonne トン | pound ポンド
    ounce オンス | acre エーカー | ha ヘクタール | km2 平方キロメートル 平方キロ | sqmile 平方マイル
    sqft 平方フィート | m2 平方メートル | litre リットル | gallon ガロン | pint パイント | mph マイル/時
    kmh キロ/時 | knot ノット | degree 度 | celsius 摂氏 | fahrenheit 華氏
    """,
    nouns="""
    age 歳 才 | year 年 年間 | month か月 ヶ月 カ月 ケ月 | week 週間 週 | day 日 日間 | hour 時間 時
    minute 分 分間 分目 | second 秒 | person 人 名 | dead 死 死亡 死者 犠牲 亡くな 殺害 | hurt 負傷 けが 怪我
    missing 行方不明 | child 子ども 子供 児童 生徒 学生 | man 男性 男 | woman 女性 女 | game 試合 戦
    goal ゴール 得点 | point ポイント 点 勝点 | vote 票 議席 議員 | house 軒 戸 住宅 家 | country か国 カ国 ヶ国 国
    city 都市 市 | shop 店舗 店 | car 台 車 | soldier 部隊 兵 軍 | time 回 度 度目 回目 番
    quake マグニチュード 震度 | prison 受刑者 囚人 | number 便 カテゴリー チャンネル 号 第
    round 周 ラウンド ホール 番ホール 回 | viewer 視聴者 | case 件 罪 訴因
    """,
    bound=(
        r"(?<![\d０-９一二三四五六七八九十百千万億兆〇零数何幾毎各今先来翌同昨前全隔半両長短中近次後々])(?<!\d\s)"
        r"(?:[かカヶケ][月国]|年[前後](?!半)|週間|回目|度目|人組|歳|日間|分間|分後|分過ぎ|世代前|月末)|^人の"
    ),
    ranges="から 〜 と または ないし",
    never="""
    時間 分野 一部 一緒 十分 万が一 一般 統一 一致 千葉 三菱 四国 一方 一定 一切 半島 単位 対象 対応 反対 絶対 対策
    対し 対する 対して 一番 一層 一連 再び ドンナ マドンナ 対決 対戦 対立 相対 ドナルド ドンナー クリントン ボストン
    ワシントン トント 週末 先週 来週 今週 ロンドン ミリオン アンドン 百貨 コルナ 分の 夜明 朝日 朝鮮 昼食 夕食 朝食
    半球
    """,
)
