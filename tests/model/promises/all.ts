import { eligiblePairs } from './i10-pairs'
import { refusalsHaveWords } from './i11-words'
import { onePlace } from './i1-one-place'
import { together } from './i2-together'
import { oneEffect } from './i6-one-effect'
import { underLease } from './i8-lease'
import { ownPlace } from './i9-place'
import { nobodyOvertaken } from './m1-order'
import { nobodyMissed } from './m4-nobody-missed'
import { onlyOnDuty } from './m16-on-duty'
import { asWanted } from './m5-want'
import { asked } from './m9-drop-in'
import type { Promised } from './promised'

/** What is checked after each step. */
export const promises: Promised[] = [
  onePlace,
  together,
  oneEffect,
  underLease,
  ownPlace,
  eligiblePairs,
  refusalsHaveWords,
  nobodyOvertaken,
  nobodyMissed,
  asWanted,
  onlyOnDuty,
  asked,
]
