import { ENTITY_NAMES } from '../feed/entity-names.ts';

// The names that HTML has for letters and for signs that are not seen, beyond those that feeds use (HTML §13.5).
const LATIN =
  'fjlig=fj angst=Å Amacr=Ā amacr=ā Abreve=Ă abreve=ă Ccirc=Ĉ ccirc=ĉ Cdot=Ċ cdot=ċ Dcaron=Ď dcaron=ď Emacr=Ē emacr=ē Edot=Ė edot=ė Gcirc=Ĝ gcirc=ĝ Gdot=Ġ gdot=ġ Gcedil=Ģ Hcirc=Ĥ hcirc=ĥ Hstrok=Ħ hstrok=ħ Itilde=Ĩ itilde=ĩ Imacr=Ī imacr=ī Iogon=Į iogon=į imath=ı IJlig=Ĳ ijlig=ĳ Jcirc=Ĵ jcirc=ĵ Kcedil=Ķ kcedil=ķ kgreen=ĸ Lacute=Ĺ lacute=ĺ Lcedil=Ļ lcedil=ļ Lcaron=Ľ lcaron=ľ Lmidot=Ŀ lmidot=ŀ Ncedil=Ņ ncedil=ņ Ncaron=Ň ncaron=ň napos=ŉ ENG=Ŋ eng=ŋ Omacr=Ō omacr=ō Odblac=Ő odblac=ő Racute=Ŕ racute=ŕ Rcedil=Ŗ rcedil=ŗ Scirc=Ŝ scirc=ŝ Tcedil=Ţ tcedil=ţ Tcaron=Ť tcaron=ť Tstrok=Ŧ tstrok=ŧ Utilde=Ũ utilde=ũ Umacr=Ū umacr=ū Ubreve=Ŭ ubreve=ŭ Udblac=Ű udblac=ű Uogon=Ų uogon=ų Wcirc=Ŵ wcirc=ŵ Ycirc=Ŷ ycirc=ŷ imped=Ƶ gacute=ǵ jmath=ȷ fflig=ﬀ filig=ﬁ fllig=ﬂ ffilig=ﬃ ffllig=ﬄ Hacek=ˇ caron=ˇ';
const GREEK =
  'ohm=Ω epsi=ε sigmav=ς varsigma=ς upsi=υ thetav=ϑ vartheta=ϑ Upsi=ϒ phiv=ϕ straightphi=ϕ varphi=ϕ varpi=ϖ Gammad=Ϝ digamma=ϝ gammad=ϝ kappav=ϰ varkappa=ϰ rhov=ϱ varrho=ϱ epsiv=ϵ straightepsilon=ϵ varepsilon=ϵ';
const CYRILLIC =
  'IO=Ё DJ=Ђ GJ=Ѓ Juk=Є DS=Ѕ Iuk=І YI=Ї Jser=Ј LJ=Љ NJ=Њ TSH=Ћ KJ=Ќ Ubr=Ў DZ=Џ A=А B=Б V=В G=Г D=Д IE=Е ZH=Ж Z=З I=И J=Й K=К L=Л M=М N=Н O=О P=П R=Р S=С T=Т U=У F=Ф KH=Х TS=Ц CH=Ч SH=Ш SHCH=Щ HARD=Ъ Y=Ы SOFT=Ь E=Э YU=Ю YA=Я';
const SYMBOLS =
  'complexes=C HilbertSpace=H hamilt=H Poincareplane=H quaternions=H planckh=h hbar=ħ hslash=ħ planck=ħ plankv=ħ imagline=I Im=I imagpart=I Laplacetrf=L lagran=L ell=l naturals=N primes=P rationals=Q realine=R Re=R realpart=R reals=R integers=Z zeetrf=Z Bernoullis=B bernou=B Cayleys=C expectation=E Fouriertrf=F Mellintrf=M phmmat=M order=o orderof=o aleph=א beth=ב gimel=ג daleth=ד CapitalDifferentialD=D DD=D DifferentialD=d dd=d ExponentialE=e ee=e exponentiale=e ImaginaryI=i ii=i';
const UNSEEN =
  'NegativeMediumSpace NegativeThickSpace NegativeThinSpace NegativeVeryThinSpace ZeroWidthSpace NoBreak ApplyFunction af InvisibleTimes it InvisibleComma ic';

const pairs = (list: string): [string, string][] =>
  list.split(' ').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)];
  });

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

/** Characters by entity name, as far as they are part of words: what folds to letters, and what is not seen. */
export const LETTER_ENTITIES: ReadonlyMap<string, string> = new Map([
  ...ENTITY_NAMES,
  ...pairs(LATIN),
  ...pairs(GREEK),
  ...pairs(CYRILLIC).flatMap(([name, letter]): [string, string][] => [
    [`${name}cy`, letter],
    [`${name.toLowerCase()}cy`, letter],
  ]),
  ...pairs(SYMBOLS),
  ...UNSEEN.split(' ').map((name): [string, string] => [name, '\u200b']),
  // Script, Fraktur and double-struck letters fold to plain ones.
  ...['scr', 'fr', 'opf'].flatMap((style) =>
    ALPHABET.map((letter): [string, string] => [`${letter}${style}`, letter]),
  ),
]);
