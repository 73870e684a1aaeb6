// Traditional characters of names and their simplified forms, in pairs. Names only: a text is not converted by it.
const pairs =
  '黃黄劉刘陳陈楊杨趙赵吳吴孫孙馬马鄭郑謝谢許许鄧邓馮冯蕭萧葉叶閻阎鐘钟鍾钟盧卢蔣蒋賈贾蘇苏呂吕魯鲁韋韦龍龙萬万錢钱湯汤賴赖龐庞' +
  '賀贺顧顾龔龚邵邵陸陆羅罗譚谭鄒邹車车齊齐喬乔莊庄聶聂關关譯译衛卫應应嚴严溫温歐欧陽阳諸诸葛葛單单紀纪閔闵駱骆勞劳蘭兰儲储藺蔺' +
  '國国華华軍军偉伟強强東东興兴紅红麗丽娟娟豔艳艷艳靜静穎颖慶庆寶宝貴贵賢贤義义倫伦榮荣傑杰維维綱纲鋼钢鐵铁鋒锋銘铭錦锦鑫鑫鵬鹏' +
  '飛飞雲云風风學学書书琴琴兒儿愛爱樂乐歡欢憲宪寧宁實实寬宽導导島岛嶺岭巖岩峽峡師师帥帅張张彌弥彥彦從从德德懷怀戰战才才揚扬撫抚擇择' +
  '曉晓暉晖曄晔朧胧權权樹树橋桥機机檢检歸归歲岁毅毅漢汉潔洁澤泽濤涛濱滨灣湾烏乌煥焕燁烨燦灿爾尔獎奖獻献現现瑋玮瓊琼環环璽玺產产畢毕' +
  '盡尽監监盤盘禮礼禎祯種种穩稳窩窝競竞筆笔範范簡简粵粤純纯細细終终紹绍結结給给絲丝經经綠绿綺绮綿绵緯纬練练緣缘縣县縱纵總总績绩繼继' +
  '續续聖圣聞闻聲声聰聪職职聽听肅肃臨临興兴舊旧艦舰莉莉萊莱蓮莲薩萨藝艺虛虚術术裝装覺觉觀观訊讯詠咏詩诗詳详誌志認认誠诚語语說说誼谊' +
  '調调談谈請请諒谅諾诺謀谋謙谦講讲證证識识讓让讚赞豐丰負负財财貝贝貞贞責责費费貿贸資资賓宾賽赛贊赞趕赶輝辉輪轮轉转農农連连進进運运過过' +
  '達达遠远適适遷迁選选遼辽邏逻郵邮鄉乡醫医釗钊針针鈞钧鈴铃銀银銳锐鋁铝錄录鎮镇鏡镜鑒鉴長长門门開开間间閃闪陰阴陣阵際际隨随險险雙双' +
  '雜杂離离難难電电霧雾韻韵順顺須须領领頌颂預预頻频題题顏颜願愿類类飄飘館馆駿骏騰腾驊骅驕骄驚惊鳳凤鳴鸣鴻鸿鶴鹤麥麦齡龄龜龟臺台灣湾澤泽' +
  '傳传億亿儀仪優优內内兩两冊册則则剛刚創创劍剑勁劲動动務务勝胜勳勋區区協协參参員员問问啟启啓启喚唤嘯啸圓圆團团園园圖图場场塊块壇坛壯壮' +
  '夢梦奧奥奮奋婦妇媽妈嫻娴嬌娇孝孝宮宫將将對对專专層层岡冈峯峰幣币幫帮幹干庫库廣广廳厅廣广後后徑径徵征惠惠憶忆懇恳戀恋';

const simple = new Map<string, string>();
const characters = [...pairs];
for (let i = 0; i + 1 < characters.length; i += 2) simple.set(characters[i] as string, characters[i + 1] as string);

/** A name with traditional characters brought to simplified ones, as far as names use them. */
export const simplified = (text: string): string =>
  /\p{sc=Han}/u.test(text) ? [...text].map((character) => simple.get(character) ?? character).join('') : text;
