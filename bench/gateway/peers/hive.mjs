import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'

const { supergraph } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const runtime = createGatewayRuntime({ supergraph, unifiedGraphHandler, logging: false })
const server = createServer(runtime)
server.listen(0, '127.0.0.1', () => {
  process.once('disconnect', () => process.exit())
  process.send(`http://127.0.0.1:${server.address().port}/graphql`)
})
