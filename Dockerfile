# One image with the whole workspace. Node runs the TypeScript as it is, so nothing is built; `pnpm deploy` would copy
# the workspace's packages below node_modules, where Node strips no types.
ARG NODE_VERSION=26.10.0

FROM node:${NODE_VERSION}-slim AS installed
ENV npm_config_update_notifier=false
WORKDIR /app
COPY . .
# The pnpm of bin/install.mjs. No development tools: types, linters and test runners stay out.
RUN npx -y pnpm@12.21.0 install --frozen-lockfile --prod

FROM node:${NODE_VERSION}-slim
ENV NODE_ENV=production
WORKDIR /app
# Everything belongs to root and nobody may change it: whoever runs the service only reads.
COPY --from=installed /app /app
# Where the volume for materials is mounted, which takes over whom it belongs to.
RUN install -d -m 0700 -o node -g node /materials
USER node
EXPOSE 4000
CMD ["node", "gateway/main.ts"]
