/** How one kind of secret is known by its own shape. */
export interface SecretPattern {
  readonly id: string
  /** As a message names it. */
  readonly what: string
  /** Texts of three characters or more, of which a secret of this kind holds at least one: they are looked for first. */
  readonly hints: readonly string[]
  /** Its group `secret`, where there is one, is the secret; otherwise the whole match is. */
  readonly pattern: RegExp
}

export const secretPatterns: readonly SecretPattern[] = [
  {
    id: 'aws-access-key',
    what: 'an AWS access key',
    hints: ['AKIA', 'ASIA'],
    pattern: /(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])/,
  },
  {
    id: 'github-token',
    what: 'a GitHub token',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}/,
  },
  {
    id: 'github-fine-grained-token',
    what: 'a GitHub token',
    hints: ['github_pat_'],
    pattern: /github_pat_\w{50,}/,
  },
  {
    id: 'gitlab-token',
    what: 'a GitLab token',
    hints: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-', 'glagent-'],
    pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[\w-]{20,}/,
  },
  {
    id: 'slack-token',
    what: 'a Slack token',
    hints: ['xox', 'xapp-'],
    pattern: /(?<![A-Za-z0-9])(?:xox[abeoprs]|xapp)-(?=[A-Za-z-]{0,40}\d)[A-Za-z0-9-]{10,}/,
  },
  {
    id: 'slack-webhook',
    what: 'the address of a Slack webhook',
    hints: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/(?<secret>(?:services|workflows|triggers)\/[A-Z0-9]{6,}\/[\w/]{16,})/,
  },
  {
    id: 'stripe-key',
    what: 'a Stripe key',
    hints: ['k_live_', 'k_test_'],
    pattern: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/,
  },
  {
    id: 'webhook-secret',
    what: 'the secret of a webhook',
    hints: ['whsec_'],
    pattern: /whsec_[A-Za-z0-9+/]{24,}=*/,
  },
  {
    id: 'square-token',
    what: 'a Square token',
    hints: ['sq0'],
    pattern: /(?<![A-Za-z0-9])sq0(?:atp|csp)-[\w-]{22,}/,
  },
  {
    id: 'shopify-token',
    what: 'a Shopify token',
    hints: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/,
  },
  {
    id: 'google-api-key',
    what: 'a Google API key',
    hints: ['AIza'],
    pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/,
  },
  {
    id: 'google-access-token',
    what: 'a Google access token',
    hints: ['ya29.'],
    pattern: /(?<![A-Za-z0-9])ya29\.[\w-]{20,}/,
  },
  {
    id: 'google-client-secret',
    what: 'a Google client secret',
    hints: ['GOCSPX-'],
    pattern: /GOCSPX-[\w-]{24,}/,
  },
  {
    id: 'model-api-key',
    what: 'the API key of a model provider',
    hints: ['sk-'],
    pattern:
      /(?<![A-Za-z0-9_-])sk-(?:(?:ant|proj|svcacct|admin|or|lf)-(?=[A-Za-z_-]{0,60}\d)[\w-]{20,}|(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{32,})/,
  },
  {
    id: 'groq-key',
    what: 'a Groq key',
    hints: ['gsk_'],
    pattern: /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{40,}/,
  },
  {
    id: 'xai-key',
    what: 'an xAI key',
    hints: ['xai-'],
    pattern: /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{60,}/,
  },
  {
    id: 'hugging-face-token',
    what: 'a Hugging Face token',
    hints: ['hf_'],
    pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/,
  },
  {
    id: 'replicate-token',
    what: 'a Replicate token',
    hints: ['r8_'],
    pattern: /(?<![A-Za-z0-9])r8_[A-Za-z0-9]{36,}/,
  },
  {
    id: 'npm-token',
    what: 'an npm token',
    hints: ['npm_'],
    pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?!\w)/,
  },
  {
    id: 'pypi-token',
    what: 'a PyPI token',
    hints: ['pypi-AgE'],
    pattern: /pypi-AgE[\w-]{50,}/,
  },
  {
    id: 'rubygems-key',
    what: 'a RubyGems key',
    hints: ['rubygems_'],
    pattern: /rubygems_[0-9a-f]{48}/,
  },
  {
    id: 'docker-token',
    what: 'a Docker Hub token',
    hints: ['dckr_pat_'],
    pattern: /dckr_pat_[\w-]{24,}/,
  },
  {
    id: 'sendgrid-key',
    what: 'a SendGrid key',
    hints: ['SG.'],
    pattern: /(?<![A-Za-z0-9])SG\.[\w-]{16,32}\.[\w-]{32,64}/,
  },
  {
    id: 'twilio-key',
    what: 'a Twilio key',
    hints: [...'0123456789abcdef'].map((digit) => `SK${digit}`),
    pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/,
  },
  {
    id: 'mailgun-key',
    what: 'a Mailgun key',
    hints: ['key-'],
    pattern: /(?<![A-Za-z0-9])key-[0-9a-f]{32}(?![A-Za-z0-9])/,
  },
  {
    id: 'mailchimp-key',
    what: 'a Mailchimp key',
    hints: ['-us'],
    pattern: /(?<![A-Za-z0-9])[0-9a-f]{32}-us\d{1,2}(?!\w)/,
  },
  {
    id: 'telegram-token',
    what: 'the token of a Telegram bot',
    hints: [':AA'],
    pattern: /(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])/,
  },
  {
    id: 'discord-token',
    what: 'the token of a Discord bot',
    hints: ['Bot '],
    pattern: /Bot (?<secret>[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40})/,
  },
  {
    id: 'discord-webhook',
    what: 'the address of a Discord webhook',
    hints: ['/api/webhooks/'],
    pattern: /discord(?:app)?\.com\/api\/webhooks\/(?<secret>\d{17,20}\/[\w-]{60,})/,
  },
  {
    id: 'new-relic-key',
    what: 'a New Relic key',
    hints: ['NRAK-', 'NRAL'],
    pattern: /(?<![A-Za-z0-9])(?:NRAK-[A-Z0-9]{27}|[0-9a-f]{36}NRAL)(?![A-Za-z0-9])/,
  },
  {
    id: 'dynatrace-token',
    what: 'a Dynatrace token',
    hints: ['dt0c01.'],
    pattern: /dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}/,
  },
  {
    id: 'grafana-token',
    what: 'a Grafana token',
    hints: ['glc_', 'glsa_'],
    pattern: /(?<![A-Za-z0-9])(?:glc_[A-Za-z0-9+/]{32,}={0,2}|glsa_[A-Za-z0-9]{32}_[0-9a-f]{8})/,
  },
  {
    id: 'sentry-token',
    what: 'a Sentry token',
    hints: ['sntrys_', 'sntryu_'],
    pattern: /sntry[su]_[\w+/=-]{32,}/,
  },
  {
    id: 'digitalocean-token',
    what: 'a DigitalOcean token',
    hints: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /do[opr]_v1_[0-9a-f]{64}/,
  },
  {
    id: 'databricks-token',
    what: 'a Databricks token',
    hints: ['dapi'],
    pattern: /(?<![A-Za-z0-9])dapi[0-9a-f]{32}(?![A-Za-z0-9])/,
  },
  {
    id: 'vault-token',
    what: 'a Vault token',
    hints: ['hvs.', 'hvb.', 'hvr.'],
    pattern: /(?<![A-Za-z0-9])hv[bsr]\.[\w-]{24,}/,
  },
  {
    id: 'terraform-token',
    what: 'a Terraform token',
    hints: ['.atlasv1.'],
    pattern: /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,}/,
  },
  {
    id: 'pulumi-token',
    what: 'a Pulumi token',
    hints: ['pul-'],
    pattern: /(?<![A-Za-z0-9])pul-[0-9a-f]{40}(?![A-Za-z0-9])/,
  },
  {
    id: 'atlassian-token',
    what: 'an Atlassian token',
    hints: ['ATATT3'],
    pattern: /ATATT3[\w=-]{60,}/,
  },
  {
    id: 'linear-key',
    what: 'a Linear key',
    hints: ['lin_api_'],
    pattern: /lin_api_[A-Za-z0-9]{32,}/,
  },
  {
    id: 'notion-token',
    what: 'a Notion token',
    hints: ['ntn_'],
    pattern: /(?<![A-Za-z0-9])ntn_[A-Za-z0-9]{40,}/,
  },
  {
    id: 'postman-key',
    what: 'a Postman key',
    hints: ['PMAK-'],
    pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/,
  },
  {
    id: 'planetscale-token',
    what: 'a PlanetScale password or token',
    hints: ['pscale_'],
    pattern: /pscale_(?:pw|tkn|oauth)_[\w.=-]{32,}/,
  },
  {
    id: 'age-key',
    what: 'an age key',
    hints: ['AGE-SECRET-KEY-1'],
    pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/,
  },
  {
    id: 'jwt',
    what: 'a JSON web token',
    hints: ['eyJ'],
    pattern: /(?<![\w-])eyJ[\w-]{8,}\.(?:eyJ[\w-]{8,}\.[\w-]*|[\w-]*\.[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,})/,
  },
  {
    id: 'private-key',
    what: 'a private key',
    hints: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----)?/,
  },
]
