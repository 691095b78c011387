<#import "template.ftl" as layout>
<#-- Keycloak's own action idp_link: asks before the platform is opened. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("linkIdpActionTitle", advancedMsg(idpDisplayName))}
  <#elseif section = "form">
    <p id="kc-link-text">${msg("linkIdpActionMessage", advancedMsg(idpDisplayName))}</p>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <div class="uc-actions"><button type="submit" name="continue" id="kc-continue" value="${msg("doContinue")}" class="uc-btn uc-primary uc-block">${msg("doContinue")}</button></div>
      <div class="uc-actions"><button type="submit" name="cancel-aia" id="kc-cancel" value="${msg("doCancel")}" class="uc-btn uc-plain uc-block">${msg("doCancel")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
