import { nameKey } from './names.ts';

/**
 * Genres of artists, assigned by hand: of the charts' artists because no source names one, and of a few because most of what
 * Spotify names is beside the point. Artists whose music the author of this table did not know are not in it, and their
 * songs are left out of the catalog.
 */
const artistsOfGenre: Readonly<Record<string, string>> = {
  pop:
    'Jennifer Lopez / Meghan Trainor / blackbear / benny blanco / FINNEAS / Benson Boone / Chappell Roan / ' +
    'Alex Warren / Why Don’t We / Addison Rae / Artemas / Lola Young / Ace of Base / Nessa Barrett / ' +
    'Jess Glynne / Alvaro Soler / Em Beihold / Louis Tomlinson / LANY / BoyWithUke / Kiiara / Hotel Ugly / ' +
    'Damiano David / Henry Moodie / keshi / yung kai / Olivia Holt / Naomi Scott / Sofia Carson / ' +
    'FLETCHER / Leah Kate / Suki Waterhouse / JP Cooper / Jeremy Zucker / Maggie Lindemann / ' +
    'Clinton Kane / Tai Verdes / New West / AJR / Emmy Meli / Sam Ryder / Isaiah Firebrace / ' +
    'Good Neighbours / Mae Stephens / Starley / Skylar Grey / Aaron Carter / Loren Allred / Ziv Zaifman / ' +
    'Matt Terry / Jack Black / Ryan Gosling / Stephanie Beatriz / Olga Merediz / Jessica Darrow / ' +
    'Diane Guerrero / Adassa / La La Land Cast / 4*TOWN (From Disney and Pixar’s Turning Red) / ' +
    'Judy Garland / Gene Autry / Bobby Helms / The Ronettes / Darlene Love / Pentatonix / Amy Grant / ' +
    'Wizzard / Frankie Valli & The Four Seasons / Edison Lighthouse / Lou Bega / Irene Cara / ' +
    'Katrina & The Waves / Rockwell / Ray Parker Jr. / Bobby "Boris" Pickett / Alessandra / Netta / ' +
    'Montell Fish / A R I Z O N A / Social House / Sarah Cothran / Natalie Taylor / Nathan Evans / ' +
    'Gjon’s Tears / Charlotte Cardin / Claude / Käärijä / Erika Vikman / Klara Hammarström / ' +
    'Victor Leksell / Erik Segerstedt / Malou Prytz / Dolly Style / Maja Ivarsson / ' +
    'Ed Sheeran & Justin Bieber / Ashley O / James Hersey / VÉRITÉ / Stanaj / MiC LOWRY / Shawn Hook / ' +
    'Marc E. Bassy / FRENSHIP / Zartmann / Nina Chuba / AYLIVA / Berq / badchieff / Antoon / Roxy Dekker / ' +
    'Yves Berendse / Zoë Tauran / Tobias Rahim / Annika / KESI / Sandra Lyng / Hafdís Huld / Helena / ' +
    'Jordan Fisher',
  'italian pop':
    'Olly / Irama / Achille Lauro / Giorgia / Elodie / Coma_Cose / Gaia / Noemi / The Kolors / ' +
    'Pinguini Tattici Nucleari / CLARA / Cesare Cremonini / Rocco Hunt / Francesco Gabbani / Joan Thiele / ' +
    'Sarah Toscano / Massimo Ranieri / Marcella Bella / Simone Cristicchi / Modà / Brunori Sas / ' +
    'Lucio Corsi / Mahmood / sangiovanni / Marco Mengoni / Annalisa / Ultimo / Angelina Mango / Mr.Rain / ' +
    'La rappresentante di lista / Serena Brancale / Boomdabash / Madame / Rkomi',
  'spanish pop': 'Aitana / Lola Indigo / La La Love You / Dani Fernández / Abraham Mateo / Chanel / Bad Gyal',
  'french pop': 'SANTA / Joé Dwèt Filé / Theodora / Linh',
  'greek pop': 'Eleni Foureira / Klavdia / Marina Satti / Katerina Lioliou',
  'romanian pop': 'Irina Rimes / Theo Rose',
  'balkan pop':
    'Dani Mocanu / Babasha / Tzanca Uraganu / Emanuela / Dessita / Tsvetelina Yaneva / Galin / ' +
    'Konstantin / Andrea',
  'ukrainian pop':
    'Klavdia Petrivna / Тоня Матвієнко / DOROFEEVA / Tina Karol / MONATIK / Wellboy / Parfeniuk / CHEEV / ' +
    'Go_A',
  'polish pop': 'sanah / Dawid Podsiadło',
  'israeli pop':
    'Omer Adam / Osher Cohen / אודיה / ששון איפרם שאולוב / Peer Tasi / Nasrin Kadri / Itay Levi / ' +
    'Idan Amedi / Ravid Plotnik',
  'arab pop':
    'Tamer Ashour / Ramy Sabry / Bahaa Sultan / Wael Jassar / Ramy Gamal / Mohamed Hamaki / ' +
    'Nasrat Al Bader / Ayed / TUL8TE / Muslim - مُسلِم / Essam Sasa / Reda El Bahrawy / Eslam Kabonga / ' +
    'Mahmoud El Leithy',
  'turkish pop':
    'Mabel Matiz / Göksel / Funda Arar / Nazan Öncel / Melike Şahin / Ferdi Özbeğen / Derya Bedavacı / ' +
    'Kubilay Karça / Mert Demir / Emir Can İğrek / manifest / Mela Bedel / Mansur Ark',
  bollywood:
    'Sachin-Jigar / Anuv Jain / Himesh Reshammiya / Aditya Rikhari / Anurag Saikia / Sachet-Parampara / ' +
    'Vishal Mishra / Shilpa Rao / Mithoon / Devi Sri Prasad / Atif Aslam / Amit Trivedi / Akhil Sachdeva / ' +
    'Ram Sampath / Mohammad Faiz / Anirudh Ravichander / Darshan Raval / Jaani / Manan Bhardwaj / ' +
    'Diljit Dosanjh / Maanu / Bayaan / Abdul Hannan / Hasan Raheem / Bilal Saeed / Farhan Saeed / ' +
    'Kaifi Khalil / Shae Gill / Riar Saab / Yohani / Zain Zohaib',
  'indonesian pop':
    'Bernadya / Juicy Luicy / Nadin Amizah / Mahalini / Tulus / Andmesh / Lyodra / Rony Parulian / ' +
    'Anggi Marito / Feby Putri / Dudy Oris / Virgoun / Suara Kayu / Batas Senja / Nyoman Paul / ' +
    'Tiara Andini / Yovie & Nuno / Kahitna / Ghea Indrawari / Nadhif Basalamah / Keisya Levronka / ' +
    'Raim Laode / Fabio Asher / Ernie Zakri / Adrian Khalif / Betrand Putra Onsu / Hindia / Insomniacks / ' +
    'Noh Salleh',
  opm:
    'Dionela / Arthur Nery / TJ Monterde / Amiel Sol / Cup of Joe / Up Dharma Down / December Avenue / ' +
    'Hale / Adie / NOBITA / Maki / BINI / juan karlos / Orange & Lemons / Over October',
  'k-pop':
    'Stray Kids / j-hope / G-DRAGON / RM / ENHYPEN / (G)I-DLE / BIGBANG / TAEYANG / KISS OF LIFE / ' +
    'BOYNEXTDOOR / fromis_9 / PLAVE / DAY6 / WOODZ / SEVENTEEN / EXO / KAI / SuperM / NMIXX / Kep1er / ' +
    'Jessi / HA SUNG WOON / Lim Young Woong / Colde',
  'j-pop':
    'back number / Number_i / Fujii Kaze / Da-iCE / CUTIE STREET / AKASAKI / tuki. / Omoinotake / ' +
    'BE:FIRST / HANA / Lilas / Kocchi no Kento',
  mandopop: 'David Tao / Jay Chou / Leehom Wang / 理想混蛋 / 颜人中 / 郭家瑋 / Patrick Brasca / Firdhaus',
  cantopop:
    'Keung To / MC 張天賦 / Anson Lo 盧瀚霆 / 陳卓賢 Ian / Kaho Hung / Gareth.T / Terence Lam / Jay Fung / ' +
    'Ekin Cheng / Cloud 雲浩影 / Kiri T',
  'thai pop':
    'PUN / Only Monday / Three Man Down / Billkin / BOWKYLION / Ink Waruntorn / Tilly Birds / Polycat / ' +
    'THE TOYS / Lipta',
  'v-pop':
    'ERIK / Sơn Tùng M-TP / Vũ. / Vũ Cát Tường / buitruonglinh / SOOBIN / MONO / Dương Domic / ' +
    'Bùi Công Nam / Lou Hoàng',
  afrobeats:
    'Mohbad / Bella Shmurda / T.I BLAZE / Naira Marley / Balloranking / Mayorkun / Lil Kesh / Zerrydl / ' +
    'Falz / Chike / Majeeed / Teni / Bayanni / Shoday / Reminisce / Rexxie / Kunmie / Magnito / ' +
    'BhadBoi OML / Llona',
  'indie pop':
    'TV Girl / The Walters / Vundabar / A-Wall / Laufey / UMI / Moon Taxi / Studio Killers / ' +
    'Chase Atlantic',
  'hip hop':
    'Chance the Rapper / Lil Pump / KIDS SEE GHOSTS / Huncho Jack / Quavo / Dreamville / ' +
    'Ski Mask The Slump God / Pusha T / Swae Lee / Quality Control / YBN Nahmir / YG / Famous Dex / ' +
    'Takeoff / Blueface / Will Smith / MC Hammer / Vanilla Ice / Mark Morrison / Tommy Richman / GELO / ' +
    'Lil Mabu / Smokepurpp / Ayo & Teo / Sage The Gemini / Calboy / Blxst / Tay-K / JNR CHOI / ' +
    'Armani White / Zay Hilfigerrr / SOB X RBE / PnB Rock / Mozzy / Freddie Dredd / Baby Tate / $NOT / ' +
    'Ab-Soul / Superstar Pride / Yung Gravy / Yo Gotti / Lil Xan / Nardo Wick / Flo Milli / ' +
    'Nipsey Hussle / Young M.A / Vince Staples / Kaliii / YoungBoy Never Broke Again / Southside / ' +
    'Big Shaq / Ramz / DRAM / Yung Lean / The Carters / Curtis Waters / Bryce Vine / RealestK / GASHI / ' +
    'Jnr Choi / 4batz / KNEECAP / Ndotz / Joost / Trinidad Cardona',
  'german hip hop':
    'Loredana / RIN / MERO / Shindy / reezy / Jazeek / Fero47 / Farid Bang / Summer Cem / Bushido / Eno / ' +
    'Nimo / Sido / Azet / Veysel / Kalazh44 / AK AUSSERKONTROLLE / t-low / Montez / LX / SHABAB / ' +
    'Der Heimer',
  'french hip hop': 'PNL / SDM / Rim’K / Jok’air / La Fouine / Alonzo / L2B / Tawsen / Bouss',
  'italian hip hop':
    'Salmo / Marracash / Ghali / thasup / Capo Plaza / Gemitaiz / Geolier / Luchè / Charlie Charles / ' +
    'Guè / Artie 5ive / Rose Villain / Bresh / Tony Effe / Rondodasosa / MACHETE / Willie Peyote',
  'polish hip hop':
    'bambi / Mata / Oki / Pezet / PRO8L3M / Otsochodzi / kuqe 2115 / Kizo / Kuban / Young Igi / ' +
    'Kaz Bałagane / Sobel',
  'czech hip hop':
    'Viktor Sheen / Calin / Yzomandias / Hard Rico / Separ / Saul / Nerieš / Nik Tendo / Robin Zoot / ' +
    'Ektor / Pil C / Sara Rikas',
  'turkish hip hop':
    'Ati242 / UZI / Ben Fero / Lvbel C5 / cakal / ERAY067 / Yener Çevik / Era7capone / Norm Ender / ' +
    'Canbay & Wolker',
  'greek hip hop': 'TOQUEL / SNIK / Ivan Greko / Sicario / RACK / LEX / Trannos / Saske / APON / Roi 6/12',
  'russian hip hop':
    'MORGENSHTERN / Icegergert / Big Baby Tape / FRIENDLY THUG 52 NGG / FACE / MiyaGi & Endspiel / ' +
    'Max Korzh',
  'moroccan hip hop':
    'Stormy / ElGrandeToto / Draganov / Figoshin / Pause / L’morphine / Lbenj / Marwan Pablo / Lege-Cy / ' +
    'Afroto',
  'hungarian hip hop': 'DESH / Manuel / Pogány Induló / BSW / KKevin / T. Danny / Beton.Hofi / Majka',
  'nordic hip hop':
    'JVG / Turisti / Yasin / Lamin / Roc Boyz / Kjartan Lauritzen / Suspekt / Benny Jamz / TopGunn / ' +
    'Gobs / Aron Can',
  'vietnamese hip hop': 'HIEUTHUHAI / tlinh / Dangrangto / RHYDER / Emcee L (Da LAB)',
  'portuguese hip hop': 'Plutonio / Mizzy Miles / Dillaz',
  'south african hip hop': 'Cassper Nyovest / Sjava / Usimamane',
  'r&b':
    'Brent Faiyaz / Boyz II Men / Jorja Smith / 6LACK / Tamia / K-Ci & JoJo / Fantasia / Solange / Chlöe / ' +
    'Zacari / The Emotions / Billy Ocean / Michelle Williams / Blue Ivy / Jeff Redd / Glenn Jones / ' +
    'Jungle / Nile Rodgers / Kanii',
  rock:
    'Okean Elzy / Duman / Dedublüman / Şebnem Ferah / .Feast / For Revenge / Last Child / Nidji / Vierra / ' +
    'Big Ass / Wir sind Helden / AnnenMayKantereit / Udo Lindenberg / Poshlaya Molly / SiM / Ziferblat / ' +
    'jxdn / Seafret / ThxSoMch / SadSvit / Cocktail / Musketeers',
  edm:
    'Cheat Codes / Cashmere Cat / Stardust / Gala / Corona / Mr. President / Rednex / Baltimora / Marnik / ' +
    'FISHER / Creeds / PAWSA / Dom Dolla / BL3SS / NOTD / Gaullin / Carnage / DVBBS / Bag Raiders / ' +
    'ItaloBrothers / Petit Biscuit / Cash Cash / Banx & Ranx / Grey / ACRAZE / KREAM / Nause / Seeb / ' +
    'Kris Kross Amsterdam / LF SYSTEM / Gryffin / Becky Hill / southstar / Silk City / Thomas Gold / ' +
    'Martin Jensen / Mura Masa / Nevada / Stargate / MNEK / Interplanetary Criminal / INTERWORLD / ' +
    'Kordhell / CURSEDEVIL / ZWE1HVNDXR / Memphis Cult / Scythermane / BENNETT / Vice / Tropkillaz / ' +
    'Imogen Heap / James Blake / Rosa Walton / Tommy Cash / Prezioso / BYOR',
  amapiano: 'Kelvin Momo / DJ Maphorisa / Dlala Thukzin / Oscar Mbo / Scotts Maphuma / Cyfred / MENZI MUSIC',
  latin:
    'Jhayco / Alleh / Jombriel / Romeo Santos / Big One / CNCO / La T y La M / Milo j / Luck Ra / Fran C / ' +
    'Mau y Ricky / Chencho Corleone / Mambo Kingz / Yan Block / Yailin la Mas Viral / Rvfv / ' +
    'Nanpa Básico / Cosculluela / Kenny Die / Luar La L / Bomba Estéreo / Kris R. / No Te Va Gustar / ' +
    'Jere Klein / Ak4:20 / Amenazzy / Polimá Westcoast / Wolfine / Alvaro Diaz / Chris Jedi / Bellakath / ' +
    'Guaynaa / Nacho / Yuridia / Plan B / Young Cister / King Savagge / Valentino Merlo / Frankie Ruiz / ' +
    'Luis Enrique / Emanero / ECKO / ROA / Q’ Lokura / Kidd Voodoo / Dalmata / Babasonicos / Thalia / ' +
    'Maite Perroni / La Pantera / Pablito Pesadilla / Jesse & Joy / Tokischa / Mesita / Noriel / ' +
    'ChocQuibTown / John Amplificado / Leslie Grace / Gaby Music / Oscar Ortiz / Juan Magán / Young Miko / ' +
    'Alejo / Sky Rompiendo / WOS / Cartel De Santa / zzoilo / Joey Montana / Chino & Nacho / ' +
    'Monsieur Periné / Omar Montes / Kevin Kaarl / Lasso / Cauty / Paloma Mami / Alex Sensation / ' +
    'Baby Rasta / Maldy / Tony Dize / Julieta Venegas / Buscabulla / LIT killah / Ingratax / Super Yei / ' +
    'Malu / Lucky Brown / Hilldegard / DrefQuila / Katteyes / Peipper / Salastkbron / Dj Kass / Dayvi / ' +
    'IAmChino / The Rudeboyz',
  // Their words are often about drugs and weapons, which occasions/gentle.ts must know.
  'corridos tumbados':
    'Tito Double P / Luis R Conriquez / Clave Especial / Natanael Cano / Fuerza Regida / Peso Pluma / ' +
    'Junior H / Oscar Maydon / Gabito Ballesteros / Chino Pacas / Calle 24 / Xavi / Eslabon Armado / ' +
    'Codiciado / Neton Vega / Chuyin / Victor Cibrian / Grupo Marca Registrada / Eden Muñoz / ' +
    'La Adictiva / Calibre 50 / Grupo Maximo Grado / Yahritza Y Su Esencia / Ivan Cornejo',
  'regional mexican':
    'Carin Leon / Grupo Frontera / Julión Álvarez y su Norteño Banda / Los Bukis / Christian Nodal',
  sertanejo:
    'Marília Mendonça / Zé Neto & Cristiano / Ana Castela / Guilherme & Benuto / Lauana Prado / ' +
    'Simone Mendes / Matheus & Kauan / Luan Pereira / Murilo Huff / Bruno & Marrone / Brenno & Matheus / ' +
    'Felipe e Rodrigo / Clayton & Romário / Gustavo Mioto / George Henrique & Rodrigo / Felipe Araújo / ' +
    'AgroPlay',
  forro:
    'Zé Felipe / João Gomes / Felipe Amorim / Léo Foguete / Henry Freitas / Nuzio Medeiros / ' +
    'Natanzinho Lima / NATTAN / J. Eskine / Mari Fernandez / Tarcísio do Acordeon / Avine Vinny / ' +
    'Márcia Fellipe / Davi Kneip / Gabriel Diniz',
  'brazilian funk':
    'MC Tuto / MC Cebezinho / Mc Negão Original / Oruam / MC Marks / Mc Dricka / MC Menor JP / MC LUUKY / ' +
    'GORDÃO DO PC / Boladin 211 / Mc Pedrinho / MC Caverinha / MC Xenon / Mc Livinho / MC G15 / ' +
    'MC Rogerinho / MC MENOR HR / Mc Paiva ZS / Vulgo FK / MC Loma e As Gêmeas Lacração / Dj GBR / ZAAC / ' +
    'MC Fioti / MC MM / MC K.K / MC Kevinho / MC Ryan SP / L7NNON / Bibi Babydoll / DJ Escobar / ' +
    'Mainstreet / Melody / Veigh / BK / Xamã',
  samba: 'Grupo Menos É Mais / Ferrugem / Ivete Sangalo / Leo Santana / Parangolé / Jovem Dionisio',
  country:
    'Shaboozey / Sam Barber / Cameron Whitcomb / Hunter Metts / Dasha / Oliver Anthony Music / ' +
    'Mason Ramsey',
  'singer-songwriter': 'Dermot Kennedy',
  jazz: 'Vince Guaraldi Trio / Stan Kenton',
  soundtrack: 'Ludwig Goransson',
  'latin hip hop': 'Pitbull',
  reggae: 'Musical Youth / Charly Black',
};

/** The genre of each of these artists, by `nameKey`. */
export const genresOfArtist: ReadonlyMap<string, string> = new Map(
  Object.entries(artistsOfGenre).flatMap(([genre, artists]) =>
    artists.split(' / ').map((artist) => [nameKey(artist), genre] as const),
  ),
);
