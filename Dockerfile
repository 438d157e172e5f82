# Tieout in a container: `docker build --tag tieout .`, then deploy/compose.yaml or deploy/kubernetes.yaml.
# The ODBC driver of Sage 300 is for Windows, so that part runs there; see docs/connecting.md.

FROM node:24-bookworm-slim AS packages
RUN apt-get update \
  && apt-get install --yes --no-install-recommends g++ make python3 unixodbc-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /tieout
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends odbc-postgresql unixodbc \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data \
  && chown node:node /data
WORKDIR /tieout
COPY --from=packages /tieout/node_modules ./node_modules
COPY . .
ENV HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not npm, which passes no signal on: SIGTERM ends Tieout in order within 10 seconds.
CMD ["node", "--max-old-space-size=768", "gateway/main.ts"]
