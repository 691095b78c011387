${msg("uc.notice." + kind + ".body", parameters.enterprise!"")}

<#if parameters.issuer??>${msg("uc.notice.certificate.issuer", parameters.issuer)}

</#if>${msg((parameters.enterprise??)?then("uc.notice.not-agreed", "uc.notice.not-you"))}
