<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("uc.notice." + kind + ".body")}</p>
<#if parameters.issuer??><p>${msg("uc.notice.certificate.issuer", parameters.issuer)}</p></#if>
<p>${msg("uc.notice.not-you")}</p>
</@layout.emailLayout>
