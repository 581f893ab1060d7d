"""Vietnamese."""

from newsloom.translation.numbers.grammar import Grammar

GRAMMAR = Grammar(
    tag="vi",
    loose=True,
    numbers="""
    0 không? | 1 một? mốt | 2 hai | 3 ba? | 4 bốn tư? | 5 năm? lăm | 6 sáu | 7 bảy bẩy | 8 tám | 9 chín? | 10 mười
    """,
    scales="10 mươi chục? | 100 trăm | 1e3 nghìn ngàn k? | 1e4 vạn? | 1e6 triệu tr? | 1e9 tỷ tỉ",
    ordinals="""
    1 thứ_nhất đầu_tiên nhất? | 2 thứ_nhì nhì? | 2 thứ_hai? | 3 thứ_ba? | 4 thứ_tư? | 5 thứ_năm? | 6 thứ_sáu?
    """,
    hints="""
    2 đôi cặp song kép cả_hai lưỡng gấp_đôi nhị bán_kết hai_bên | 3 tam ba_lần cú_hat-trick quý? tay_ba
    4 tứ tứ_kết | 5 ngũ | 6 lục nửa_tá thứ_6 | 5 thứ_5 | 4 thứ_4 | 3 thứ_3 | 2 thứ_2 | 7 thứ_7 | 12 tá
    10 chục thập_kỷ thập_niên mươi tuổi_teen thiếu_niên vị_thành_niên | 100 thế_kỷ trăm
    1000 thiên_niên_kỷ nghìn ngàn | 1 duy_nhất đơn mỗi lần đầu_tiên mốt nhất đầu
    0.5,2,50,30 nửa rưỡi phân_nửa giữa | 0.25,4,25,15,3 quý phần_tư | 12 trưa giữa_trưa | 0,12,24 nửa_đêm | 7,1 tuần
    24,1 ngày | 60,1 giờ tiếng | 365,12,1 năm hàng_năm hằng_năm | 14,15,2 hai_tuần | 0 không | 20 đôi_mươi
    11 tháng_mười_một
    """,
    halves="rưỡi",
    joins="linh lẻ",
    join_after="hundreds tens",
    months="""
    tháng_giêng tháng_một tháng_1 tháng_01 | tháng_hai tháng_2 tháng_02 | tháng_ba tháng_3 tháng_03
    | tháng_tư tháng_4 tháng_04 | tháng_năm tháng_5 tháng_05 | tháng_sáu tháng_6 tháng_06 | tháng_bảy tháng_7 tháng_07
    | tháng_tám tháng_8 tháng_08 | tháng_chín tháng_9 tháng_09 | tháng_mười tháng_10 | tháng_mười_một tháng_11
    | tháng_mười_hai tháng_chạp tháng_12
    """,
    weekdays="""
    thứ_hai? thứ_2? | thứ_ba? thứ_3? | thứ_tư? thứ_4? | thứ_năm? thứ_5? | thứ_sáu? thứ_6? | thứ_bảy? thứ_7?
    | chủ_nhật chúa_nhật
    """,
    percent="phần_trăm",
    decades="những_năm thập_niên thập_kỷ các_năm",
    centuries="thế_kỷ thế_kỉ",
    am="sáng",
    pm="chiều tối trưa? đêm?",
    hours="giờ h",
    minutes="phút",
    currencies="""
    USD,AUD,CAD,NZD,HKD,SGD,TWD đô_la đôla đô đô-la dollar | USD đô_la_mỹ đô_mỹ mỹ_kim | AUD đô_la_úc
    CAD đô_la_canada | EUR euro ơ-rô | GBP,EGP,LBP,SYP bảng? bảng_anh pound | JPY yên? yên_nhật yen
    CNY nhân_dân_tệ tệ? | INR,PKR,LKR,NPR rupee | RUB rúp rouble | CHF,XOF,XAF franc phrăng | VND đồng? đ?
    KRW,KPW won | THB baht bạt | IDR rupiah | MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP peso | BRL real
    CZK,SEK,NOK,DKK,ISK krona curon | TRY lira | PLN zloty | UAH hryvnia | ILS shekel | SAR,QAR,YER riyal | IRR rial
    KWD,DZD,JOD,TND,IQD,RSD dinar | AED,MAD dirham | RON,MDL leu | HUF forint | MYR ringgit | ZAR rand | BTC bitcoin
    """,
    units="""
    m mét m thước? | km ki-lô-mét kilômét cây_số kilomet km ki_lô_mét | cm xentimét xăng-ti-mét centimet cm phân?
    mm milimét mm | inch inch inches | foot feet foot bộ? ft | yard yard thước_anh | mile dặm mile | nmile hải_lý
    kg kg ki-lô-gam cân? kilogam kí ký? | g gam gram | tonne tấn | pound pound cân_anh bảng? | ounce ounce ao-xơ
    acre mẫu_anh acre mẫu | ha ha hecta héc-ta | km2 km_vuông ki-lô-mét_vuông cây_số_vuông | m2 m_vuông mét_vuông
    sqmile dặm_vuông | sqft feet_vuông | litre lít | gallon gallon ga-lông | pint pint
    mph dặm/giờ dặm_một_giờ dặm_mỗi_giờ dặm/h | kmh km/giờ km_một_giờ | knot hải_lý/giờ | degree độ | celsius độ_c
    fahrenheit độ_f
    """,
    nouns="""
    age tuổi | year năm | month tháng | week tuần | day ngày | hour giờ tiếng | minute phút | second giây
    person người | dead chết thiệt_mạng tử_vong | hurt bị_thương | missing mất_tích | child trẻ trẻ_em học_sinh
    man đàn_ông | woman phụ_nữ | game trận trận_đấu | goal bàn bàn_thắng | point điểm | vote phiếu ghế
    house nhà căn | country nước quốc_gia | city thành_phố | shop cửa_hàng | car xe chiếc | soldier quân lính
    time lần | quake độ_richter cường_độ | prison tù_nhân | number chuyến_bay loại kênh | round vòng lỗ hiệp
    viewer khán_giả người_xem
    case ca trường_hợp vụ
    """,
    ranges="đến tới và hoặc hay",
    year_cues="năm",
)
