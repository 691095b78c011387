<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#-- Keycloak's own question, off in this realm: uc-agreement.ftl asks for new versions. Same texts, should somebody turn it on. -->
<@layout.registrationLayout wide=true displayMessage=false; section>
  <#if section = "header">
    ${msg("termsTitle")}
  <#elseif section = "form">
    <section class="uc-sheet">
      <div class="uc-legal" tabindex="0" role="region" aria-label="${msg("uc.register.agreement.agreement")}">
        <#if lang?starts_with("zh")><#include "agreement-zh.ftl"><#include "privacy-zh.ftl"><#else><#include "agreement-en.ftl"><#include "privacy-en.ftl"></#if>
      </div>
    </section>
    <form class="uc-form" action="${url.loginAction}" method="post">
      <div class="uc-wizard-actions">
        <button type="submit" name="cancel" id="kc-decline" class="uc-btn uc-plain">${msg("doDecline")}</button>
        <button type="submit" name="accept" id="kc-accept" class="uc-btn uc-primary">${msg("doAccept")}</button>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
