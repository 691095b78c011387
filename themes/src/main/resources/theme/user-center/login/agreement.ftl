<#-- Agreement and privacy notice to be read, and the box to be ticked; within a form with data-agreement. Needs agreement.js. -->
<#macro part>
  <#local agreedError = messagesPerField.get('agreed')!"">
  <#local zh = lang?starts_with("zh")>
  <input type="hidden" name="version" value="${agreementVersion!}">
  <section class="uc-sheet">
    <h2 id="uc-agreement-title">${msg("uc.register.agreement.agreement")} <span class="uc-hint">${msg("uc.register.agreement.version", agreementVersion!"")}</span></h2>
    <div class="uc-legal" tabindex="0" role="region" aria-labelledby="uc-agreement-title" data-read-to-end>
      <#if zh><#include "agreement-zh.ftl"><#else><#include "agreement-en.ftl"></#if>
      <p class="uc-muted" data-end>${msg("uc.register.agreement.end")}</p>
    </div>
    <p class="uc-hint" role="status" data-read-state data-unread="${msg("uc.register.agreement.unread")}" data-read="${msg("uc.register.agreement.read")}"></p>
  </section>
  <section class="uc-sheet">
    <h2 id="uc-privacy-title">${msg("uc.register.agreement.privacy")}</h2>
    <div class="uc-legal" tabindex="0" role="region" aria-labelledby="uc-privacy-title">
      <#if zh><#include "privacy-zh.ftl"><#else><#include "privacy-en.ftl"></#if>
    </div>
  </section>
  <div class="uc-field<#if agreedError?has_content> uc-error</#if>">
    <label class="uc-check" for="agreed">
      <input class="uc-check-input" type="checkbox" id="agreed" name="agreed" value="true" required<#if agreedError?has_content> aria-invalid="true" aria-describedby="input-error-agreed"</#if>>
      <span class="uc-check-label">${msg("uc.register.agreement.agree")}</span>
    </label>
    <#if agreedError?has_content>
      <p class="uc-error-text" id="input-error-agreed"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${agreedError}</span></p>
    </#if>
  </div>
</#macro>
