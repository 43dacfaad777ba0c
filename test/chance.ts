// Properties are tried with the same dice every time, so that what passes once passes again.
// Other dice: CHANCE=7 npx vitest run --config .config/vitest.config.ts test/digest

import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['CHANCE'] ?? 1) })
