const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮平元湛禹狄贝茅麻危骆昝裘缪宣贲杭诸钮嵇滑荣荀羊於惠芮羿储汲邴富乌巴弓牧隗山宓蓬郗班仰秋伊暴钭厉戎祖束幸韶蓟印宿怀蒲邰鄂索咸籍阴鬱苍双闻莘贡劳逄扶堵宰郦雍郤璩濮寿扈郏浦尚农慕茹宦鱼慎戈庾暨衡弘寇禄阙殳沃蔚夔隆厍晁勾融訾阚那毋乜丰巢蒯权逯桓仉帅缑亢况郈琴归闫汝钦佘佴伯赏墨哈谯笪言亓仝付岱尧卿宛揣隽郄麦雒锁么仵粟鹿幺薜颉咎秘翦郇郐濯昂扎旦格'
const DOUBLE = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '端木',
  '夏侯',
  '独孤',
  '南宫',
  '宇文',
  '长孙',
  '呼延',
  '闻人',
  '澹台',
  '赫连',
  '轩辕',
  '万俟',
  '淳于',
  '单于',
  '申屠',
  '钟离',
  '鲜于',
  '闾丘',
  '亓官',
  '司空',
]

const singles = new Set(SINGLE)

/** Whether a folded name could be a person's: it begins with a family name. */
export const beginsWithSurname = (folded: string): boolean =>
  singles.has(folded.charAt(0)) || hasDoubleSurname(folded)

/** Whether a folded name begins with a family name of two characters. */
export const hasDoubleSurname = (folded: string): boolean =>
  DOUBLE.some((surname) => folded.startsWith(surname))
