import { testKilledProcesses } from './kit.ts'

testKilledProcesses('Invoice')
