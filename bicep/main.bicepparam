// A small default, some dollars a month at most (COSTS.md); azd fills in the first two.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'gigvet')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param principalType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')

param operatorEmail = readEnvironmentVariable('GIGVET_OPERATOR_EMAIL', '')
param monthlyBudget = int(readEnvironmentVariable('GIGVET_MONTHLY_BUDGET', '0'))
param privateNetwork = bool(readEnvironmentVariable('GIGVET_PRIVATE_NETWORK', 'false'))
param settings = json(readEnvironmentVariable('GIGVET_SETTINGS', '{}'))

// azd env set-secret NAME puts each into a vault of yours; an empty one is not used.
param githubToken = readEnvironmentVariable('GIGVET_GITHUB_TOKEN', '')
param freelancerToken = readEnvironmentVariable('GIGVET_FREELANCER_TOKEN', '')
param upworkToken = readEnvironmentVariable('GIGVET_UPWORK_TOKEN', '')
param upworkClientId = readEnvironmentVariable('GIGVET_UPWORK_CLIENT_ID', '')
param upworkClientSecret = readEnvironmentVariable('GIGVET_UPWORK_CLIENT_SECRET', '')
param upworkRefreshToken = readEnvironmentVariable('GIGVET_UPWORK_REFRESH_TOKEN', '')
param smtpPassword = readEnvironmentVariable('GIGVET_SMTP_PASSWORD', '')
