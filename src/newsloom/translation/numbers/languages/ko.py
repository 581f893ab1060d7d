"""Korean. Counting words stand at the start of a word; counters and scales stick to the digits."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="ko",
    decimal=".",
    unspaced=True,
    numbers="""
    0 영? 제로 | 1 일? 한? 하나 하나의 | 2 이? 두? 둘 | 3 삼? 세? 셋 석? | 4 사? 네? 넷 넉? | 5 오? 다섯
    6 육? 여섯 | 7 칠? 일곱 | 8 팔? 여덟 | 9 구? 아홉 | 10 열? | 20 스물 스무 | 30 서른 | 40 마흔 | 50 쉰 | 60 예순
    70 일흔 | 80 여든 | 90 아흔 | 11 열한 열하나 | 12 열두 열둘 | 13 열세 열셋 | 14 열네 열넷 | 15 열다섯
    16 열여섯 | 17 열일곱 | 18 열여덟 | 19 열아홉
    """,
    scales="10 십? | 100 백? | 1e3 천? | 1e4 만? | 1e8 억? | 1e12 조?",
    ordinals="1 첫? 첫째? 첫번째? 제일? | 2 둘째 두번째 | 3 셋째 세번째 | 4 넷째 네번째 | 5 다섯째",
    hints="""
    2 두 둘 양 양측 둘다 쌍 커플 부부 한쌍 두배 더블 쌍둥이 준결승 이중 재 다시 배 양국 양쪽 또다른 또 양팀 이번
    2 제2 차 | 3 세 트리플 해트트릭 삼중 제3 | 4 네 준준결승 쿼터 사분기 분기 8강
    10 수십 십대 십년 청소년 열 십여 십 | 12 다스 정오 낮 | 0,12,24 자정 한밤중 | 100 수백 세기 백
    1000 수천 천년 천 | 1e4 수만 만 | 1e6 수백만 | 1e8 수억 억
    1 한 유일 첫 단일 매 각 일 처음 최초 혼자 하루 홀로 단 | 0.5,2,50,30 반 절반 하프 중반 전반 후반
    0.25,4,25,15,3 분기 쿼터 | 7,8,1 주 주간 매주 일주일 | 24,1 일 매일 하루 | 60,1 시간 | 365,12,1 년 연 매년 연간
    14,15,2 보름 이주 격주 | 2 이틀 | 3 사흘 | 4 나흘 | 10 열흘 | 6 반년
    """,
    halves="반",
    months="정월 | | | | | 유월 | | | | 시월 | |",
    weekdays="월요일 | 화요일 | 수요일 | 목요일 | 금요일 | 토요일 | 일요일",
    month_marks="월",
    percent="퍼센트 %포인트",
    decades="년대 대",
    centuries="세기",
    am="오전 아침 새벽",
    pm="오후 저녁 밤?",
    hours="시",
    minutes="분",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD 달러 불? | USD 미화 미국달러 | EUR 유로 | GBP,EGP,LBP,SYP 파운드 | JPY 엔?
    CNY 위안 | INR,PKR,LKR,NPR 루피 | RUB 루블 | CHF,XOF,XAF 프랑? | KRW,KPW 원? | THB 바트 | IDR 루피아 | VND 동?
    MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP 페소 | CZK,SEK,NOK,DKK,ISK 크로나 크로네 코루나 | AUD 호주달러 | CAD 캐나다달러
    TRY 리라 | BRL 헤알 | PLN 즈워티 | ILS 셰켈 | SAR,QAR,YER,IRR 리얄 | KWD,DZD,JOD,TND,IQD,RSD 디나르
    AED,MAD 디르함 | BTC 비트코인
    """,
    units="""
    m 미터 | km 킬로미터 킬로 | cm 센티미터 센티 | mm 밀리미터 | inch 인치 | foot 피트 | yard 야드 | mile 마일
    nmile 해리 | kg 킬로그램 | g 그램 | tonne 톤 | pound 파운드 | ounce 온스 | acre 에이커 | ha 헥타르
    km2 제곱킬로미터 평방킬로미터 | sqmile 제곱마일 평방마일 | sqft 제곱피트 평방피트 | m2 제곱미터 평방미터
    litre 리터 | gallon 갤런 | pint 파인트 | mph 마일/시 | kmh 킬로미터/시 | knot 노트 | degree 도 | celsius 섭씨
    fahrenheit 화씨
    """,
    nouns="""
    age 세 살 | year 년 해 | month 개월 달 | week 주 | day 일 | hour 시간 시 | minute 분 | second 초
    person 명 사람 인 | dead 사망 숨 죽 희생 | hurt 부상 다친 다치 | missing 실종 | child 아이 어린이 학생 아동
    man 남성 남자 | woman 여성 여자 | game 경기 게임 | goal 골 득점 | point 점 포인트 승점 | vote 표 의석 의원
    house 채 주택 집 | country 개국 국가 나라 | city 도시 시 | shop 매장 상점 점포 지점 | car 대 자동차 차량
    soldier 병력 군 병사 | time 번 회 차례 번째 | quake 규모 진도 강도 | prison 수감자 재소자
    number 편 등급 채널 호 | round 라운드 홀 바퀴 랩 이닝 | viewer 시청자 | case 건 혐의
    """,
    bound=(
        r"(?<![\d\w])(?<!\d\s)(?<![한두세네섯곱덟홉열몇러무백천만억수첫각매일이삼사오육칠팔구십]\s)"
        r"(?:개월|년간|년\s?동안|년\s?[전후](?!\w)|주간|주일\s?동안|번째|인조|개의|명의|차\s|분기)"
    ),
    ranges="에서 부터 내지 또는 과 와",
    never="""
    시간 분기 분의 만약 만에 만큼 만들 만나 만족 천둥 천국 조사 조치 조직 이번 이후 이상 이하 일부 일본 일반 일어
    사람 사건 사실 오늘 오래 구조 구성 세계 세력 네바다 두려 한국 한편 시작 대부분 대통령 대한 대해 프로그램
    프로젝트 프로그 동안 동부 동료 원하 원래 엔진 배우 배치 일요 차량 차이 도시 도움 연구 주의 주요 주장 주민 주말
    영국 영향 영화 백악관 조지
    """,
)
