/** A certificate for localhost that nobody vouches for, with its key: made for tests alone, and good for nothing else. */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg7k35HpR8cA+hLI4b
23ubOASmmmZbOqdyy6Cmcb5oKFqhRANCAATQM9g4/Ssn2e4KCzO28zMBcOIbiPTt
yOGD4Qw802Q7sKdSE1RdH0uqan+eEnsX008DywnsaOWHZ/BgelanEsfb
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUC3NpcYdli5mj7QJiLK/iYYSCEsAwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDEzMjMyNloYDzIxMjYxMDMx
MTMyMzI2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATQM9g4/Ssn2e4KCzO28zMBcOIbiPTtyOGD4Qw802Q7sKdSE1RdH0uq
an+eEnsX008DywnsaOWHZ/BgelanEsfbo1MwUTAdBgNVHQ4EFgQU3X8Id72ZmzAl
2rm9DeZ/gUMSkeAwHwYDVR0jBBgwFoAU3X8Id72ZmzAl2rm9DeZ/gUMSkeAwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA2Rb30VK9ocbdmwPvHKd8
xAc4e1Oi3cbkhXJ+vFofha4CIEVZRnte6vxnl8QBSYJcdPXaNEShXrXNPAHzzhts
yaux
-----END CERTIFICATE-----`,
};
