/** What stands in an article's place. */
export interface Barrier {
  /** In the words that people read in the digest. */
  readonly reason: string;
  /** How the page, or its address, is titled when it is nothing else: lower case, letters and digits only. */
  readonly titles: readonly string[];
  /** What only such pages say: lower case, straight quotes. */
  readonly phrases: readonly string[];
  /** Elements that only such pages have while they show little text; "" for none. */
  readonly marks: string;
  /** The addresses of scripts and frames of the same kind, in the page's source. */
  readonly sources?: RegExp;
  /** Hosts and paths such pages are redirected to. */
  readonly addresses?: RegExp;
  /** It stands there for a while, or for some visitors. */
  readonly passes?: true;
}

const list = (...languages: readonly string[]): readonly string[] =>
  languages.flatMap((line) => line.split('|'));

const BOT_CHECK: Barrier = {
  passes: true,
  reason: 'a bot check (captcha) stands in the place of the article',
  titles: list(
    'just a moment|attention required|attention required cloudflare|access denied|are you a robot|are you human|human verification|security check|checking your browser|please wait|one more step|pardon our interruption|robot check|verify you are human|please verify you are a human|ddos guard|bot verification|client challenge|vercel security checkpoint|request unsuccessful|just a second',
    'вы не робот|вы робот|проверка браузера|проверка безопасности|ой|подтвердите что вы не робот|einen moment|sicherheitsüberprüfung|sind sie ein mensch|sind sie ein roboter|un instant|vérification de sécurité|êtes vous un robot|un momento|comprobación de seguridad|eres humano|verificación de seguridad|перевірка браузера|ви не робот|chwileczkę|czy jesteś człowiekiem|een ogenblik|bir dakika lütfen|um momento|しばらくお待ちください|请稍候|安全验证|安全检查|잠시만 기다리십시오',
  ),
  phrases: list(
    "verify you are human|verifying you are human|verify that you are human|you are human by completing|prove you are human|confirm you are human|confirm that you are human|you are not a robot|you're not a robot|i'm not a robot|needs to review the security of your connection|checking your browser before|checking if the site connection is secure|enable javascript and cookies to continue|complete the security check|completing the captcha|solve the captcha|complete the captcha|unusual traffic from your|unusual activity from your|ddos protection by|performance & security by cloudflare|cloudflare ray id|ray id:|you have been blocked|we think you are a bot|automated access|something about your browser made us think|made us think you were a bot|made us think that you are a bot|access to this page has been denied|you don't have permission to access|please stand by, while we are checking|incident id",
    'подтвердите, что вы не робот|подтвердите, что вы человек|запросы с вашего устройства похожи на автоматические|запросы, поступившие с вашего|похожи на автоматические|введите символы с картинки|проверка вашего браузера|включите javascript и cookies|подозрительный трафик|вы не робот|я не робот|идёт проверка|идет проверка',
    'bestätigen sie, dass sie ein mensch|bestätigen sie, dass sie kein roboter|dass sie kein roboter sind|ihr browser wird überprüft|sicherheit ihrer verbindung|ungewöhnlichen datenverkehr|ich bin kein roboter|captcha lösen',
    "vérifiez que vous êtes humain|vérifier que vous êtes humain|vous n'êtes pas un robot|que vous êtes un humain|trafic inhabituel|vérifier la sécurité de votre connexion|je ne suis pas un robot|activité inhabituelle",
    'verifica que eres humano|verifique que es humano|verificar que eres humano|que no eres un robot|que no es un robot|no soy un robot|tráfico inusual|comprobando tu navegador|revisar la seguridad de tu conexión',
    'підтвердьте, що ви не робот|підтвердьте, що ви людина|potwierdź, że jesteś człowiekiem|że nie jesteś robotem|verifica di essere umano|che non sei un robot|você não é um robô|é humano concluindo|bevestig dat u een mens bent|dat u geen robot bent|robot olmadığınızı|insan olduğunuzu doğrula|確認您是真人|请完成安全验证|人机验证|ロボットではありません|人間であることを確認|사람인지 확인|تحقق من أنك إنسان|لست روبوت',
  ),
  marks:
    '#challenge-form, #challenge-running, #challenge-stage, #cf-wrapper, #cf-challenge-running, .cf-error-details, #cf-error-details, #px-captcha, #distilIdentificationBlock, form[action*="/sorry/"], form#captcha-form, form[action*="checkcaptcha" i], .CheckboxCaptcha, #sec-if-cpt-container',
  sources:
    /captcha-delivery\.com|\/cdn-cgi\/challenge-platform\/h\/|check\.ddos-guard\.net|_Incapsula_Resource|px-captcha|hcaptcha\.com\/1\/api|recaptcha\/api\.js\?[^"']{0,80}render=explicit/i,
  addresses: /\/(?:sorry\/index|showcaptcha|captcha|challenge)(?:[/?]|$)/i,
};

const CONSENT: Barrier = {
  reason: 'a consent page (cookies) stands in the place of the article',
  titles: list(
    'before you continue|before you continue to google|before you continue to youtube|your privacy choices|we value your privacy|privacy settings|cookie settings|cookie consent|your privacy|we care about your privacy|consent|privacy notice|manage your privacy|yahoo is part of the yahoo family of brands|yahoo part of the yahoo family of brands',
    'bevor sie fortfahren|datenschutz einstellungen|datenschutzeinstellungen|einwilligung|privatsphäre einstellungen|wir schätzen ihre privatsphäre|avant de continuer|nous respectons votre vie privée|gestion des cookies|le respect de votre vie privée|antes de continuar|valoramos tu privacidad|tu privacidad|tu privacidad es importante|prima di continuare|la tua privacy|voordat je verdergaat|zanim przejdziesz dalej|szanujemy twoją prywatność|vi värnar om din integritet|мы ценим вашу конфиденциальность|настройки конфиденциальности|hier ist ihr inhalt|mit werbung weiterlesen|cookie walls',
  ),
  phrases: list(
    'we and our partners|we, and our partners|our partners store|store and/or access information on a device|accept all cookies|accept all|reject all|manage your choices|manage preferences|manage your preferences|manage your privacy|change your choices at any time|withdraw your consent|legitimate interest|we value your privacy|we care about your privacy|we use cookies|consent to the use of cookies|your privacy choices|personalised ads|personalized ads|personalised advertising|personalized advertising|cookie policy|yahoo family of brands|process personal data|iab transparency|use cookies and data to|agree to the use of cookies|partners process data',
    'wir und unsere partner|unsere partner|alle akzeptieren|alle cookies akzeptieren|alle ablehnen|cookies zustimmen|mit werbung weiterlesen|wie gewohnt mit werbung|zustimmung jederzeit|einwilligung jederzeit|einwilligung widerrufen|informationen auf einem gerät|berechtigtes interesse|berechtigten interesses|personalisierte anzeigen|personalisierte werbung|wir verwenden cookies|besuchen sie uns wie gewohnt|pur-abo|contentpass|ohne tracking|datenschutzeinstellungen',
    'nous et nos partenaires|nos partenaires|tout accepter|accepter tout|tout refuser|continuer sans accepter|accepter et continuer|accepter et fermer|nous utilisons des cookies|paramétrer les cookies|gérer mes choix|retirer votre consentement|intérêt légitime|publicités personnalisées|publicité personnalisée|stocker et/ou accéder',
    'nosotros y nuestros socios|nuestros socios|aceptar todo|aceptar todas|aceptar y continuar|rechazar todo|rechazar y suscribirse|utilizamos cookies|usamos cookies|retirar su consentimiento|retirar tu consentimiento|interés legítimo|anuncios personalizados|publicidad personalizada|almacenar o acceder|configurar cookies',
    'мы и наши партнеры|мы и наши партнёры|принять все|отклонить все|принять все cookie|мы используем файлы cookie|мы используем cookie|отозвать согласие|согласие на обработку|законный интерес|персонализированная реклама|політика конфіденційності|прийняти все|ми використовуємо файли cookie',
    'noi e i nostri partner|i nostri partner|accetta tutto|accetta tutti|rifiuta tutto|continua senza accettare|utilizziamo i cookie|legittimo interesse|nós e os nossos parceiros|aceitar tudo|rejeitar tudo|wij en onze partners|alles accepteren|akkoord|alles weigeren|wij gebruiken cookies|my i nasi partnerzy|nasi partnerzy|akceptuję wszystkie|przejdź do serwisu|odrzuć wszystko|uzasadniony interes|vi och våra partner|godkänn alla|acceptera alla|vi och våra|tümünü kabul et|přijmout vše|souhlasím|elfogadom|accept toate|aksepter alle|tillad alle|hyväksy kaikki',
  ),
  marks: '',
  addresses:
    /^https?:\/\/(?:(?:consent|guce|privacy|cmp|consentement|myprivacy|privacy-gate|zustimmung|gdpr)\.|[^/]*\/(?:consent|privacy-gate|privacy-wall|cookie-?wall|zustimmung|zustimmen|cookie-consent|gdpr-consent|datenschutz-zustimmung)(?:[/?.]|$))/i,
};

const PAYWALL: Barrier = {
  reason: 'a paywall stands in the place of the article',
  titles: list(
    'subscribe to read|subscribe|subscribe to continue reading|become a subscriber|this article is for subscribers|subscribers only|choose your subscription|subscription required|только для подписчиков|оформите подписку|nur für abonnenten|jetzt abonnieren|abonnieren|réservé aux abonnés|abonnez vous|article réservé aux abonnés|solo para suscriptores|suscríbete|contenuto riservato agli abbonati|artykuł tylko dla prenumeratorów',
  ),
  phrases: list(
    'subscribe to read|subscribe to continue|subscribe now to|subscribe to unlock|become a subscriber|this article is for subscribers|article is for subscribers|available to subscribers|for subscribers only|subscribers only|already a subscriber|already have a subscription|choose your plan|choose a plan|choose your subscription|cancel anytime|cancel at any time|billed monthly|billed annually|per month|per week|unlimited access|unlimited digital access|unlock this article|get full access|to continue reading|to keep reading|to read the full|to read this article|try unlimited|start your free trial|free trial|your free articles|free articles this month|limit of free|remaining free article|introductory offer',
    'доступен только подписчикам|доступна только подписчикам|доступно только подписчикам|только для подписчиков|чтобы прочитать полностью|чтобы продолжить чтение|чтобы читать дальше|оформите подписку|оформить подписку|уже есть подписка|в месяц|полный доступ|лише для передплатників|тільки для передплатників|оформіть передплату',
    'um weiterzulesen|weiterlesen mit|jetzt weiterlesen|nur für abonnenten|exklusiv für abonnenten|ist kostenpflichtig|lesen sie diesen artikel mit|jetzt abonnieren|bereits abonnent|sie sind bereits|monatlich kündbar|jederzeit kündbar|pro monat|pro woche|im ersten monat|jetzt testen|kostenlos testen|probemonat|digital-abo|alle artikel',
    "réservé aux abonnés|réservée aux abonnés|pour lire la suite|il vous reste|la suite est réservée|article réservé|déjà abonné|abonnez-vous|s'abonner|sans engagement|par mois|accès illimité|offre spéciale|premier mois|lire la suite de cet article",
    'exclusivo para suscriptores|solo para suscriptores|sólo para suscriptores|para seguir leyendo|ya soy suscriptor|ya eres suscriptor|ya estás suscrito|suscríbete|suscríbase|suscripción|al mes|acceso ilimitado|primer mes|prueba gratis|cancela cuando quieras',
    'riservato agli abbonati|per continuare a leggere|sei già abbonato|abbonati|al mese|accesso illimitato|exclusivo para assinantes|para continuar lendo|já é assinante|assine|por mês|alleen voor abonnees|om verder te lezen|al abonnee|per maand|dla prenumeratorów|aby czytać dalej|masz już prenumeratę|wykup dostęp|miesięcznie|för prenumeranter|redan prenumerant|kun for abonnenter|vain tilaajille|yalnızca aboneler|jen pro předplatitele|csak előfizetőknek|会员专享|订阅后|有料会員|会員限定|구독자 전용',
  ),
  marks: '.paywall-only, #paywall-page, .subscription-wall',
};

const LOGIN: Barrier = {
  reason: 'a login page stands in the place of the article',
  titles: list(
    'log in|login|sign in|sign up|log in to continue|sign in to continue|register|please log in|log in or sign up|member login|войти|вход|авторизация|вход в систему|войдите|регистрация|anmelden|anmeldung|einloggen|bitte anmelden|connexion|se connecter|connectez vous|identifiez vous|iniciar sesión|inicia sesión|acceder|identifícate|accedi|entrar|iniciar sessão|inloggen|zaloguj się|logowanie|logga in|logg inn|log ind|kirjaudu|giriş yap|увійти|вхід|přihlášení|bejelentkezés|autentificare|登录|登入|ログイン|로그인|تسجيل الدخول|התחברות|σύνδεση',
  ),
  phrases: list(
    "log in to continue|log in to read|log in to your account|sign in to continue|sign in to read|sign in to your account|register to continue|register to read|create a free account|create an account|don't have an account|already have an account|forgot password|forgot your password|forgotten your password|remember me|keep me signed in|continue with google|continue with facebook|continue with apple|sign in with google|must be logged in|please log in|please sign in",
    'забыли пароль|войдите, чтобы|войдите в систему|войти через|запомнить меня|нет аккаунта|уже есть аккаунт|зарегистрируйтесь, чтобы|необходимо авторизоваться|забули пароль|увійдіть, щоб',
    'passwort vergessen|angemeldet bleiben|melden sie sich an|bitte melden sie sich|noch kein konto|konto erstellen|jetzt registrieren|kostenlos registrieren|mit google anmelden|registrieren sie sich',
    'mot de passe oublié|connectez-vous pour|se connecter avec|créer un compte|pas encore de compte|déjà un compte|rester connecté|inscrivez-vous gratuitement pour|se souvenir de moi',
    'olvidado tu contraseña|olvidaste tu contraseña|olvidó su contraseña|inicia sesión para|crear una cuenta|crea una cuenta|no tienes cuenta|ya tienes una cuenta|recordarme|regístrate para',
    'password dimenticata|accedi per|crea un account|esqueceu sua senha|esqueci minha senha|crie uma conta|wachtwoord vergeten|log in om|nie pamiętasz hasła|zaloguj się, aby|załóż konto|glömt lösenord|glemt passord|şifremi unuttum|zapomenuté heslo|忘记密码|パスワードを忘れ|비밀번호 찾기|نسيت كلمة المرور',
  ),
  marks: '',
  addresses:
    /\/(?:login|log-in|signin|sign-in|sso|auth\/login|anmelden|connexion|iniciar-sesion)(?:[/?.]|$)|^https?:\/\/(?:login|signin|accounts?|sso)\./i,
};

const SCRIPT_ONLY: Barrier = {
  reason: 'the page shows its text only with JavaScript',
  titles: list(
    'javascript required|javascript is required|javascript is disabled|enable javascript|please enable javascript',
  ),
  phrases: list(
    'enable javascript to run this app|need to enable javascript|please enable javascript|requires javascript|javascript is required|javascript is disabled|javascript is not available|turn on javascript|activate javascript|javascript must be enabled|javascript enabled|without javascript|detected that javascript is disabled',
    'включите javascript|включить javascript|javascript отключен|javascript отключён|требуется javascript|необходим javascript|необходимо включить javascript|увімкніть javascript|javascript aktivieren|aktivieren sie javascript|javascript ist deaktiviert|benötigt javascript|activer javascript|activez javascript|javascript est désactivé|nécessite javascript|habilita javascript|habilite javascript|activa javascript|active javascript|activar javascript|necesita javascript|abilita javascript|ative o javascript|habilite o javascript|javascript inschakelen|schakel javascript in|włącz javascript|włącz obsługę javascript|aktivera javascript|aktiver javascript|javascript etkinleştir|povolte javascript|启用 javascript|启用javascript|javascriptを有効|자바스크립트를 활성화|تفعيل جافا سكريبت',
  ),
  marks: '#root:empty, #app:empty, #__next:empty, #__nuxt:empty, #___gatsby:empty, app-root:empty',
};

const REGION: Barrier = {
  reason: 'the page is not available in this region',
  titles: list(
    'unavailable for legal reasons|451 unavailable for legal reasons|451|error 451|451 unavailable due to legal reasons|unavailable due to legal reasons|not available in your region|not available in your country|content not available in your region|this content is not available in your region|site not available in your region|not available in your location|access from your country was disabled|geo blocked|доступ ограничен|недоступно в вашем регионе|сайт недоступен в вашем регионе|in ihrer region nicht verfügbar|in ihrem land nicht verfügbar|non disponible dans votre région|non disponible dans votre pays|no disponible en su región|no disponible en tu país',
  ),
  phrases: list(
    'not available in your region|not available in your country|unavailable in your region|unavailable in your country|unavailable in your location|not available in your location|unavailable due to legal reasons|unavailable for legal reasons|from a country belonging to the european economic area|which enforces the general data protection regulation|unavailable in most european countries|unavailable in european countries|access cannot be granted at this time|not available to readers in|not available outside|blocked in your country|access from your country|due to gdpr|visitors from the european union|in compliance with gdpr',
    'недоступен в вашем регионе|недоступна в вашем регионе|недоступно в вашем регионе|недоступен в вашей стране|доступ к ресурсу ограничен|заблокирован по решению|доступ ограничен по решению|доступ к информационному ресурсу ограничен|на территории вашей страны|недоступний у вашому регіоні|доступ заборонено у вашій',
    'in ihrer region nicht verfügbar|in ihrem land nicht verfügbar|in deinem land nicht verfügbar|nicht in ihrem land|aus rechtlichen gründen nicht verfügbar|non disponible dans votre région|pas disponible dans votre région|pas disponible dans votre pays|non disponible dans votre pays|indisponible dans votre pays|pour des raisons légales|no disponible en su región|no disponible en tu región|no está disponible en su país|no está disponible en tu país|no disponible en tu país|no disponible por razones legales|non disponibile nel tuo paese|não disponível na sua região|não está disponível no seu país|niet beschikbaar in uw land|niedostępna w twoim kraju|niedostępne w twoim regionie|inte tillgänglig i ditt land|bölgenizde kullanılamıyor|您所在的地区|您所在的国家|お住まいの地域では|해당 지역에서는|غير متاح في منطقتك|غير متاح في بلدك',
  ),
  marks: '',
};

const NOT_FOUND: Barrier = {
  reason: 'the page says "not found", though it was answered as found',
  titles: list(
    "404|error 404|404 error|404 not found|not found|page not found|404 page not found|page not found 404|404 error page not found|error 404 page not found|the page cannot be found|this page could not be found|404 this page could not be found|page can't be found|oops that page can t be found|that page can t be found|page does not exist|article not found|content not found|file not found|no such page|oops page not found|nothing found|page unavailable|page no longer available|sorry page not found|we couldn t find that page|this page isn t available|story not found",
    'страница не найдена|404 страница не найдена|страница не найдена 404|ошибка 404|ошибка 404 страница не найдена|страница не существует|такой страницы нет|материал не найден|не найдено|статья не найдена|новость не найдена|сторінку не знайдено|сторінка не знайдена|помилка 404|seite nicht gefunden|404 seite nicht gefunden|seite wurde nicht gefunden|die seite wurde nicht gefunden|diese seite existiert nicht|fehler 404|artikel nicht gefunden|nicht gefunden|page introuvable|page non trouvée|404 page introuvable|erreur 404|cette page n existe pas|article introuvable|página no encontrada|404 página no encontrada|página no existe|error 404 página no encontrada|no encontrado|la página no existe|contenido no encontrado',
    'pagina non trovata|errore 404|página não encontrada|erro 404|pagina niet gevonden|pagina bestaat niet|strona nie istnieje|nie znaleziono strony|strona nie została znaleziona|sidan kunde inte hittas|sidan hittades inte|siden ble ikke funnet|siden blev ikke fundet|siden findes ikke|sivua ei löydy|sivua ei löytynyt|sayfa bulunamadı|stránka nenalezena|stránka nebyla nalezena|az oldal nem található|pagina nu a fost găsită|stranica nije pronađena|страницата не е намерена|η σελίδα δεν βρέθηκε|页面不存在|找不到页面|页面未找到|ページが見つかりません|お探しのページは見つかりません|페이지를 찾을 수 없습니다|الصفحة غير موجودة|لم يتم العثور على الصفحة|הדף לא נמצא|העמוד לא נמצא|halaman tidak ditemukan|ไม่พบหน้า|გვერდი ვერ მოიძებნა',
  ),
  phrases: list(
    "page not found|page you are looking for|page you were looking for|page you requested|page you're looking for|page could not be found|page can't be found|page cannot be found|couldn't find the page|could not find the page|can't find the page|may have been moved or deleted|has been moved or deleted|no longer exists|nothing was found at this location|check the url|check the address",
    'страница не найдена|запрашиваемая страница|запрошенная страница|страница была удалена|страница, которую вы ищете|такой страницы не существует|проверьте адрес|неправильно набран адрес|сторінку не знайдено|сторінка, яку ви шукаєте|seite nicht gefunden|gesuchte seite|angeforderte seite|seite existiert nicht|seite konnte nicht gefunden|page introuvable|page que vous recherchez|page que vous cherchez|page demandée|página no encontrada|página que buscas|página que busca|página solicitada|pagina non trovata|pagina che stai cercando|página não encontrada|página que você procura|pagina niet gevonden|strony nie znaleziono|strona, której szukasz|sidan du söker|aradığınız sayfa|stránka, kterou hledáte|您访问的页面|お探しのページ|요청하신 페이지|الصفحة التي تبحث عنها',
  ),
  marks: 'body.error404, body.error-404, body.page-404, body.page-not-found, body#error404',
};

const PARKED: Barrier = {
  reason: 'the address belongs to a parked domain',
  titles: list(
    'domain for sale|this domain is for sale|domain is for sale|parked domain|domain parked|this domain is parked|buy this domain|domain name for sale|future home of something quite cool|welcome to nginx|apache2 ubuntu default page it works|apache2 debian default page it works|index of|default web site page|account suspended|this account has been suspended|домен продается|домен продаётся|домен припаркован|сайт заблокирован хостинг провайдером|срок регистрации домена истек|domain zu verkaufen|diese domain steht zum verkauf|domaine à vendre|dominio en venta',
  ),
  phrases: list(
    'this domain is for sale|domain is for sale|domain may be for sale|buy this domain|this domain is parked|domain is parked|parked free|domain has expired|this domain has expired|domain name is registered|inquire about this domain|make an offer on this domain|this web page is parked|sponsored listings|the domain owner|related searches|account has been suspended|contact your hosting provider|домен продается|домен продаётся|домен припаркован|срок регистрации домена|этот домен|купить этот домен|домен зарегистрирован|аккаунт заблокирован|домен выставлен на продажу|домен продається|diese domain steht zum verkauf|domain steht zum verkauf|domain kaufen|diese domain kaufen|domain ist geparkt|ce domaine est à vendre|nom de domaine est à vendre|acheter ce domaine|este dominio está en venta|dominio está a la venta|comprar este dominio|questo dominio è in vendita|este domínio está à venda|dit domein is te koop|ta domena jest na sprzedaż|domena na sprzedaż|domena jest na sprzedaż|此域名|该域名|このドメイン|이 도메인',
  ),
  marks: '',
  sources:
    /(?:sedoparking|parkingcrew|bodis|parklogic|parking-lander|afternic|sedo|dan)\.(?:com|net)\b|\/parking-lander\//i,
};

const ERROR_PAGE: Barrier = {
  passes: true,
  reason: 'an error message stands in the place of the article',
  titles: list(
    '403 forbidden|forbidden|error 403|403|401 unauthorized|500 internal server error|internal server error|error 500|502 bad gateway|bad gateway|503 service unavailable|service unavailable|service temporarily unavailable|503 service temporarily unavailable|504 gateway time out|gateway timeout|504 gateway timeout|error|an error occurred|something went wrong|under maintenance|site under maintenance|down for maintenance|maintenance mode|maintenance|site maintenance|we ll be back soon|database error|error establishing a database connection|ошибка|ошибка сервера|технические работы|сайт временно недоступен|на сайте ведутся технические работы|wartungsarbeiten|wartungsmodus|fehler|site en maintenance|erreur|en mantenimiento|sitio en mantenimiento|technische störung|технічні роботи',
  ),
  phrases: list(
    "don't have permission to access|server is temporarily unable|internal server error|the server encountered|bad gateway|service unavailable|temporarily unavailable|down for maintenance|scheduled maintenance|undergoing maintenance|we'll be back|something went wrong|error establishing a database connection|an error occurred while|technical difficulties|ведутся технические работы|сайт временно недоступен|внутренняя ошибка сервера|технические неполадки|попробуйте зайти позже|wartungsarbeiten|interner serverfehler|vorübergehend nicht erreichbar|en maintenance|erreur interne|momentanément indisponible|tareas de mantenimiento|en mantenimiento|error interno del servidor|temporalmente fuera de servicio|prace konserwacyjne|технічні роботи",
  ),
  marks: '',
};

/** All barriers; the first that fits is named. */
export const BARRIERS: readonly Barrier[] = [
  BOT_CHECK,
  REGION,
  NOT_FOUND,
  PARKED,
  CONSENT,
  LOGIN,
  PAYWALL,
  ERROR_PAGE,
  SCRIPT_ONLY,
];
