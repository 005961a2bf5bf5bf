/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` and `npm test` look at the types; a build that looks too takes a seventh longer.
  typescript: { ignoreBuildErrors: true },
  compress: true,
  // Pictures are served as they are: no image optimiser, so none of its endpoints.
  images: { unoptimized: true },
  // A lockfile in a folder above must not move the root of the build.
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['libsql', '@libsql/client', '@prisma/adapter-libsql', '@prisma/adapter-pg', 'pg', 'nodemailer'],
  // Files of the build pass no proxy.
  headers: async () => [{ source: '/_next/static/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] }],
};

export default config;
