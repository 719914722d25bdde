/** Short posts in twelve languages, written for this project, one a line. */
export const otherPosts: Readonly<Record<string, string>> = {
  Spanish: `hoy no tengo ganas de nada
qué bonito día para salir a caminar
no puedo más con este trabajo
mi hermana se casa mañana y estoy muy feliz
otra vez lloviendo, qué pereza
te echo de menos todos los días
por fin viernes, vamos a celebrar
me encanta esta canción
alguien sabe dónde venden pan sin gluten
perdí el autobús y llegué tarde
gracias a todos por sus mensajes
estoy llorando con el final de la serie
mañana empiezo la dieta, lo juro
mi perro se comió mis zapatos nuevos
no entiendo por qué la gente es así
qué rico estuvo el almuerzo de hoy
se me fue la luz en pleno partido
ya quiero que sean vacaciones
hace mucho calor y no funciona el aire
hoy aprobé el examen de manejo`,
  French: `je n'ai pas envie de me lever ce matin
quelle belle soirée avec mes amis
encore un lundi sous la pluie
ma grand-mère me manque tellement
j'ai enfin trouvé un appartement
le train est en retard comme toujours
merci pour tous vos messages, ça me touche
je suis trop contente pour toi
personne ne répond au téléphone
on a gagné le match hier soir
j'ai mal dormi et je suis fatigué
ce film m'a fait pleurer
vivement les vacances d'été
mon chat dort sur mon clavier
il fait trop chaud dans ce bureau
c'est la meilleure pizza de la ville
je ne comprends rien à ce cours
bonne nuit tout le monde
elle a oublié mon anniversaire
quelqu'un veut aller au cinéma demain`,
  Italian: `oggi non ho voglia di fare niente
che bella giornata al mare
mi manchi ogni giorno di più
finalmente è arrivato il fine settimana
il treno è di nuovo in ritardo
ho superato l'esame, sono felicissima
non riesco a dormire da tre notti
questa canzone mi fa piangere
grazie a tutti per gli auguri
il mio cane ha mangiato la torta
domani si torna a scuola purtroppo
qualcuno conosce un buon dentista
sono stanca di questa situazione
abbiamo vinto la partita ieri sera
fa troppo caldo per lavorare
mia nonna cucina meglio di tutti
non capisco perché nessuno risponde
ho perso le chiavi di casa
stasera pizza e film sul divano
che tristezza questo finale`,
  Dutch: `vandaag heb ik nergens zin in
wat een mooie dag om buiten te zijn
ik mis je elke dag een beetje meer
eindelijk weekend, tijd voor een biertje
de trein heeft alweer vertraging
ik heb mijn rijbewijs gehaald
niemand begrijpt hoe moe ik ben
bedankt voor alle lieve berichten
mijn hond heeft de bank opgegeten
het regent al de hele week
morgen begint de school weer helaas
wie weet een goede kapper in de stad
dit liedje maakt me altijd vrolijk
ik kan niet geloven dat het voorbij is
we hebben gisteren gewonnen
mijn oma is vannacht overleden
het is veel te warm op kantoor
ik ben zo trots op mijn dochter
waarom is alles toch zo duur geworden
vanavond lekker op de bank met een film`,
  Polish: `dzisiaj nic mi się nie chce
jaki piękny dzień na spacer
tęsknię za tobą każdego dnia
nareszcie weekend, odpoczywamy
pociąg znowu się spóźnia
zdałam egzamin na prawo jazdy
nie mogę spać już trzecią noc
dziękuję wszystkim za życzenia
mój pies zjadł moje nowe buty
znowu pada deszcz cały tydzień
jutro niestety wracam do pracy
czy ktoś zna dobrego dentystę
ta piosenka zawsze poprawia mi humor
nie wierzę, że to już koniec
wczoraj wygraliśmy mecz
bardzo mi smutno po tym filmie
w biurze jest za gorąco
jestem dumna z mojej córki
dlaczego wszystko jest takie drogie
dobranoc wszystkim, do jutra`,
  Turkish: `bugün hiçbir şey yapmak istemiyorum
ne kadar güzel bir gün yürüyüş için
seni her gün daha çok özlüyorum
sonunda hafta sonu geldi
otobüs yine geç kaldı
sınavı geçtim çok mutluyum
üç gecedir uyuyamıyorum
herkese mesajları için teşekkürler
köpeğim yeni ayakkabılarımı yedi
bütün hafta yağmur yağdı
yarın maalesef okul başlıyor
iyi bir diş hekimi bilen var mı
bu şarkı beni hep ağlatıyor
bittiğine inanamıyorum
dün akşam maçı kazandık
ofis çok sıcak çalışamıyorum
kızımla gurur duyuyorum
neden her şey bu kadar pahalı
annemin yemekleri gibisi yok
iyi geceler arkadaşlar`,
  Indonesian: `hari ini lagi malas banget
cuacanya cerah sekali buat jalan jalan
aku kangen kamu setiap hari
akhirnya libur juga minggu ini
keretanya telat lagi seperti biasa
aku lulus ujian, senang banget
sudah tiga malam tidak bisa tidur
terima kasih untuk semua ucapannya
kucingku makan ikan di meja
hujan terus dari kemarin
besok sudah mulai sekolah lagi
ada yang tahu dokter gigi yang bagus
lagu ini selalu bikin aku nangis
tidak percaya semuanya sudah selesai
tadi malam tim kita menang
kantornya panas banget hari ini
aku bangga sama adik aku
kenapa semua harga naik terus
masakan ibu memang paling enak
selamat malam semuanya`,
  Tagalog: `ayoko munang bumangon ngayon
ang ganda ng panahon ngayong araw
miss na miss na kita araw araw
sa wakas tapos na ang linggo
na late na naman ang bus
nakapasa ako sa exam, ang saya ko
tatlong gabi na akong hindi makatulog
salamat sa lahat ng bumati sa akin
kinain ng aso ko ang sapatos ko
umuulan na naman buong linggo
bukas may pasok na ulit kami
may kilala ba kayong magaling na dentista
lagi akong naiiyak sa kantang ito
hindi ako makapaniwala na tapos na
nanalo ang team natin kagabi
sobrang init dito sa opisina
proud ako sa kapatid ko
bakit ang mahal na ng lahat
masarap talaga ang luto ni nanay
magandang gabi sa inyong lahat`,
  Swedish: `idag orkar jag ingenting
vilken fin dag för en promenad
jag saknar dig varje dag
äntligen helg och ledighet
tåget är försenat igen
jag klarade provet, så glad
har inte sovit på tre nätter
tack för alla fina hälsningar
min hund åt upp mina nya skor
det har regnat hela veckan
imorgon börjar skolan igen tyvärr
är det någon som vet en bra tandläkare
den här låten får mig alltid att gråta
jag kan inte tro att det är över
vi vann matchen igår kväll
det är alldeles för varmt på kontoret
jag är så stolt över min dotter
varför är allt så dyrt nuförtiden
mormors mat är bäst i världen
god natt allihopa`,
  Romanian: `azi nu am chef de nimic
ce zi frumoasă pentru o plimbare
mi-e dor de tine în fiecare zi
în sfârșit a venit weekendul
trenul are iar întârziere
am luat examenul, sunt foarte fericită
nu pot să dorm de trei nopți
mulțumesc tuturor pentru urări
câinele meu mi-a mâncat pantofii
plouă de o săptămână întreagă
mâine începe din nou școala
știe cineva un dentist bun
melodia asta mă face să plâng
nu pot să cred că s-a terminat
am câștigat meciul aseară
e prea cald la birou
sunt mândră de fiica mea
de ce este totul atât de scump
mâncarea bunicii este cea mai bună
noapte bună tuturor`,
  Finnish: `tänään en jaksa tehdä mitään
miten kaunis päivä kävelylle
minulla on ikävä sinua joka päivä
vihdoin viikonloppu ja vapaata
juna on taas myöhässä
pääsin kokeesta läpi ja olen iloinen
en ole nukkunut kolmeen yöhön
kiitos kaikille viesteistä
koira söi minun uudet kengät
on satanut koko viikon
huomenna alkaa taas koulu
tietääkö kukaan hyvää hammaslääkäriä
tämä laulu saa minut aina itkemään
en voi uskoa että se on ohi
voitimme pelin eilen illalla
toimistossa on aivan liian kuuma
olen niin ylpeä tyttärestäni
miksi kaikki on nykyään niin kallista
mummon ruoka on parasta
hyvää yötä kaikille`,
  Vietnamese: `hôm nay không muốn làm gì cả
thời tiết đẹp quá để đi dạo
nhớ bạn mỗi ngày nhiều hơn
cuối cùng cũng đến cuối tuần
xe buýt lại đến muộn rồi
mình thi đậu rồi vui quá
ba đêm rồi không ngủ được
cảm ơn mọi người đã nhắn tin
con chó ăn mất đôi giày mới
mưa suốt cả tuần nay
ngày mai lại phải đi học
có ai biết nha sĩ nào tốt không
bài hát này làm mình khóc hoài
không thể tin là đã kết thúc
tối qua đội mình thắng rồi
văn phòng hôm nay nóng quá
tự hào về con gái của mình
sao cái gì cũng đắt thế này
cơm mẹ nấu là ngon nhất
chúc mọi người ngủ ngon`,
};
