"""Currencies by ISO 4217 code: signs and codes that every language writes.

A name that several countries use (dollar, peso, crown) stands for all of theirs; mentions agree where they share one.
"""

DOLLARS = "USD,AUD,CAD,NZD,HKD,SGD,TWD"
PESOS = "MXN,ARS,CLP,COP,UYU,PHP,CUP,DOP"
CROWNS = "CZK,SEK,NOK,DKK,ISK"

SIGNS = f"""
{DOLLARS},{PESOS} $ ＄
{DOLLARS} dollar dollars
USD us$ u$s u.s.$ usd
AUD a$ au$ aud
CAD c$ ca$ cad
NZD nz$ nzd
HKD hk$ hkd
SGD s$ sgd
TWD nt$ twd
BRL r$ brl
EUR € eur euro euros
GBP,EGP,LBP,SYP £ ￡
GBP gbp
JPY,CNY ¥ ￥
JPY jpy
CNY rmb cny
INR,PKR,LKR,NPR ₨
INR ₹ inr
VND ₫ vnd vnđ
KRW ₩ krw
RUB ₽ rub
UAH ₴ uah
TRY ₺ try?
ILS ₪ ils nis?
THB ฿ thb
PHP ₱ php?
NGN ₦ ngn
CHF chf
PLN pln zł
CZK czk kč
SEK sek
NOK nok
DKK dkk
RON ron?
HUF huf ft?
IDR idr rp
SAR sar
AED aed
IRR irr ﷼
MXN mxn mx$
ARS ars
BTC btc ₿
"""
