import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const { supergraph } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: supergraph }) })
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
process.once('disconnect', () => process.exit())
process.send(url)
