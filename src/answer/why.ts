import type { Question } from '../language/question.ts'
import { type Candidate, worthIn } from './evidence.ts'

/** Words of print that tell a cause, an aim, or what something is worth. */
const WHY =
  /因|由于|所以|导致|致使|使得|针对|鉴于|受[^,。]{2,20}(?:影响|拖累|冲击|制约)|系[^,。]{2,30}(?:所致|造成|引起|引发)|所致|造成的|(?:缘|源)于|起因|归(?:因|咎)于|得益于|这[就正也]是|为了?(?:防止|避免|解决|方便|让|使|缓解|保障|确保|满足|加强|推动|提升|做好|贯彻|落实|进一步)|以(?:防|免|缓解|满足|确保|保障|防止|避免)|想让|我想|希望|加快|未按|没有按|不力|不足|(?<![作成称认以代最较视])为(?=[^,。]{2,30},)|旨在|以便|从而|事关|关系到|关乎|[一两]头连着?|牵[动系]着?|维系着?|承载着?|(?<![凡还只要若总但])是.{2,40}的?(?:重要)?(?:抓手|举措|途径|内容|要求|保障|基础|前提|工程|关键|之年|体现|需要)|解决[^,。]{3,24}(?:问题|难题|矛盾)|(?<!(?:认识|认清|明确|领会|理解|把握)[^,。]{0,30})(?:意义|目的)|通过.{2,40}(?:,|使|让|实现)|看[中好上]的?(?:就)?是|图的是|冲着|考虑到|担心|生怕|顾虑|嫌(?!疑|犯)/

/** 靠什么, 凭啥: asks by what means. */
const BY_WHAT = /(?:靠|凭|用|通过|借助)(?:的)?(?:是)?(?:什么|啥)/

const MEANS = /通过|凭借?(?!证)|依托|借助|利用|运用|靠|采用|采取/

/** 为啥埋怨他, 为啥约谈: behind these verbs stands what for. */
const BLAMES = /^(?:埋怨|抱怨|责怪|责备|批评|感谢|担心|夸奖?|称赞|佩服|羡慕)$/

/** Whether words tell why: by a mark of cause, by the means asked for, or behind a verb of blame or praise. */
export const tellsWhy = (words: string, { folded }: Question, { standing }: Candidate): boolean =>
  WHY.test(words) ||
  (BY_WHAT.test(folded) && MEANS.test(words)) ||
  standing.met.some(({ term, supports }) => BLAMES.test(term.word) && worthIn(supports, words) > 0)

/** How surely a clause tells a cause or an aim. */
export const causeIn = (clause: string): number =>
  CAUSE.test(clause) ? 1.2 : WHY.test(clause) ? 0.4 : 0

const CAUSE =
  /因(?!地|素|此)|由于|所以|为了|旨在|针对|鉴于|受[^,。]{2,20}(?:影响|拖累|冲击|制约)|系[^,。]{2,30}(?:所致|造成|引起|引发)|(?:缘|源)于|归(?:因|咎)于|得益于|^(?:本报讯\s*)?为[^,。]{4,30},|^解决[^,。]{3,24}(?:问题|难题|矛盾)/
