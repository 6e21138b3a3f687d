import type { FontName } from '../../template-names.ts'

/** A type family for some scripts, as files of an npm package under the SIL Open Font License. */
export interface Family {
  readonly name: string
  readonly package: string
  readonly regular: string
  readonly bold: string
  /** Characters for which the family is asked. Being asked costs opening the file, so this is kept narrow. */
  readonly covers: RegExp
}

const CJK = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u

/**
 * The families, asked in this order for each character. The last ones are used where they are installed: full Chinese
 * is large, so an installation that needs characters written in China only adds the package itself.
 */
export const FAMILIES: readonly Family[] = [
  {
    name: 'Inter',
    package: '@expo-google-fonts/inter',
    regular: '400Regular/Inter_400Regular.ttf',
    bold: '600SemiBold/Inter_600SemiBold.ttf',
    covers: /./su,
  },
  noto('Arabic', /[\p{scx=Arab}\p{Nd}]/u),
  noto('Hebrew', /\p{scx=Hebr}/u),
  noto('Thai', /\p{scx=Thai}/u),
  noto('Devanagari', /\p{scx=Deva}/u),
  {
    name: 'BIZ UDPGothic',
    package: '@expo-google-fonts/biz-udpgothic',
    regular: '400Regular/BIZUDPGothic_400Regular.ttf',
    bold: '700Bold/BIZUDPGothic_700Bold.ttf',
    covers: CJK,
  },
  {
    name: 'Nanum Gothic',
    package: '@expo-google-fonts/nanum-gothic',
    regular: '400Regular/NanumGothic_400Regular.ttf',
    bold: '700Bold/NanumGothic_700Bold.ttf',
    covers: /[\p{scx=Hang}\p{scx=Han}]/u,
  },
  noto('SC', /\p{scx=Han}/u),
  noto('TC', /\p{scx=Han}/u),
]

/** For Latin, Greek and Cyrillic letters, where the sender chose letters with serifs; the rest is as before. */
const SERIF: Family = {
  name: 'Source Serif 4',
  package: '@expo-google-fonts/source-serif-4',
  regular: '400Regular/SourceSerif4_400Regular.ttf',
  bold: '600SemiBold/SourceSerif4_600SemiBold.ttf',
  covers: /./su,
}

/** The families in the order in which they are asked, for a choice of type. */
export function familiesFor(font: FontName): readonly Family[] {
  return font === 'serif' ? [SERIF, ...FAMILIES] : FAMILIES
}

function noto(script: string, covers: RegExp): Family {
  return {
    name: `Noto Sans ${script}`,
    package: `@expo-google-fonts/noto-sans-${script.toLowerCase()}`,
    regular: `400Regular/NotoSans${script}_400Regular.ttf`,
    bold: `600SemiBold/NotoSans${script}_600SemiBold.ttf`,
    covers,
  }
}
