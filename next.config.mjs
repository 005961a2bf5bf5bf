/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@libsql/client', '@prisma/adapter-libsql', '@prisma/adapter-pg', 'pg'],
  images: { unoptimized: true },
};

export default config;
