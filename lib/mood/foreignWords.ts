/*
 * The commonest words of languages in Latin letters, each at least two letters long. Left out are words that are also
 * frequent in English posts, such as "die", "me", "no" and "war".
 */
const lists = [
  // German
  'ich du er sie es wir ihr und oder aber nicht kein keine ein eine einen einem einer der das den dem des ist sind bin bist hab habe hat haben hatte wird werden wurde wenn weil dass auch nur noch schon mal mir mich dir dich uns euch sich mein meine dein deine sein seine zu zum zur im vom mit von bei nach aus auf für über unter wie wo wer warum heute morgen gestern jetzt immer sehr mehr viel gut alles alle wieder kann muss mehr doch ja nein leider endlich dann da hier',
  // Spanish
  'que qué de la el los las un una unos por para con sin pero como cómo más muy mi tu su yo te se lo le nos es está estoy son ser soy fue era hay tengo tiene hace hoy ayer mañana ya cuando donde porque si sí también siempre nunca todo todos esta este esto eso ese bien mal mejor quiero puedo gracias otra vez nada del al',
  // Portuguese
  'não nao uma um os as dos das do da em na nos pra pro eu você voce vc ele ela isso essa esse meu minha seu sua tem foi são sao está estou tô muito mais mas como quando também hoje ontem agora já só até vou vai ser quem sem com ao pela pelo gente mesmo obrigado coisa fazer ainda porque dia',
  // French
  'je tu il elle nous vous ils le les des une du au aux et est suis es sommes sont ai as avons avez ont ne pas plus ce cet cette ces ça mon ma mes ton ta tes sa ses qui que quoi quand pour par avec sans dans sur mais ou où tout tous très bien fait encore aussi toujours jamais rien ici y',
  // Italian
  'che di il lo gli della del dello nel nella sul con per non sono sei siamo ho hai ha abbiamo mia mio miei tuo sua suo ti ci vi più ma anche come quando perché questo questa quello sempre mai tutto tutti niente oggi domani ieri ora molto bene grazie fa era dalla dei alla',
  // Dutch
  'ik jij je hij zij ze wij het een en van niet geen maar ook voor naar met op bij uit dat dit deze die ben bent zijn heb hebt heeft wordt worden kan mijn jouw zo nog wel al als dan er hier heel veel meer vandaag morgen gisteren altijd weer waarom wat hoe wie te alweer',
  // Polish
  'nie się jest są być mam masz ma na za do od po przez ale czy co kto jak gdzie kiedy bo tylko już jeszcze tak ja ty on ona my mnie mi ci cię mój moja moje ten ta to tego wszystko wszystkim zawsze nigdy dziś dzisiaj jutro wczoraj bardzo dobrze dlaczego znowu dla czemu',
  // Turkish
  'bir bu şu ve ile için gibi ama çok daha en ne neden nasıl kim var yok değil ben sen biz siz onlar beni seni bana sana benim senin mi mı mu mü da de ki her şey hiç bugün yarın dün şimdi yine hep iyi güzel olan oldu kadar sonra bütün',
  // Indonesian and Malay
  'yang dan di ke dari ini itu untuk dengan tidak tak gak nggak aku saya kamu dia kita kami mereka ada adalah sudah udah belum akan bisa mau juga lagi saja aja banget sekali semua hari orang kalau kalo karena tapi atau apa siapa kenapa bagaimana jadi lebih masih sama sangat nya terus buat selalu',
  // Tagalog
  'ang ng mga sa na ay si ni ko mo ka ako ikaw siya kami tayo sila ito iyan yan yun kung pero para hindi di wala may mayroon lang din rin naman talaga ba po kasi dahil bakit ano sino saan kailan ngayon bukas kahapon lahat natin namin kita akin sobrang lagi',
  // Swedish, Danish, Norwegian
  'jag du han hon vi ni de det den en ett och eller men inte är var som på av med för till från har hade kan ska vill min din sin mitt så när varför hur vem vad här där nu idag imorgon igår alltid aldrig alla allt mycket bara också igen jeg ikke og er et af på til fra hvad hvor hvorfor det meg mig deg dig noe noget bare også efter alt må skal vil',
  // Finnish
  'ja on ei en et se hän minä sinä me te he että mutta tai kun jos niin kuin olen olet ole oli ovat minun sinun mitä kuka missä miksi miten nyt tänään huomenna eilen aina kaikki vain vielä taas hyvää tosi',
  // Romanian
  'nu și sau dar că este sunt ești eu tu el ea noi voi mă te se îmi îți un o pe la cu din pentru de în care ce cine când unde cum mai foarte tot toate azi mâine ieri acum mereu meu mea ai am fi bine',
  // Hungarian
  'az és egy nem de hogy van volt vagyok ez ki mi ha csak már még is meg én te ő nekem most ma holnap nagyon jó minden miért mert lesz',
  // Czech and Slovak
  'se je jsem jsi jsou být není nejsem mám máš má ale když že jak co kdo kde proč už ještě jen taky také můj moje tvůj dnes zítra včera vždy nikdy všechno velmi moc dobře pro při som si nie čo ako keď',
  // Vietnamese
  'và là của có không được cho với một những các này đó tôi mình bạn anh em nó đã đang sẽ rồi thì mà nhưng vì nên quá lắm rất cũng hôm nay ngày mai ai gì sao ơi đi về trong ngon nhất cả',
  // Croatian and Serbian
  'sam smo ste su je nije nisam što šta kako zašto danas sutra jučer juče uvijek uvek nikad sve samo ali ili kad kada već još mogu hoću moj moja tvoj bilo biti dobro',
  // Hindi and Urdu in Latin letters
  'hai hain mein nahi nahin kya kyu kyun kaise aur yeh woh mera meri mere tera teri tere bahut bohot kuch koi bhi abhi aaj tha thi raha rahi rahe kar karo karna hota liye mujhe tumhe usko apna apni acha accha',
  // Swahili
  'na ya wa kwa ni si za la cha katika hii hiyo mimi wewe yeye sisi leo kesho jana sana lakini kama kila watu yangu yako yake bila',
];

/** Words that these lists share with frequent English ones. */
const english = new Set(
  'am an as at be do en he her is it man me men mi no of on or so to we all also and are but can for from had has have how not one our out she that the them then they this was what when who why will with you your ate per mal tag bin hat war die dan din plus pas son sin ai ma ha para hay come bring sang may yet mu ki po om var hun sees ci la my y o most im care till op kim met non pro mon em al ben co ten af min era van eu est mitt dig mo ho'.split(
    ' ',
  ),
);

/** The commonest words of other languages, in lower case. */
export const foreignWords: ReadonlySet<string> = new Set(
  lists.flatMap((list) => list.split(' ')).filter((word) => word.length > 1 && !english.has(word)),
);
