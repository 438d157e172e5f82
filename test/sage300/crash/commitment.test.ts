import { testKilledProcesses } from './kit.ts'

testKilledProcesses('Commitment')
