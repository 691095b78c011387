<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("uc.business.opened.title")}
  <#elseif section = "form">
    <@layout.note kind="success" live=false>${msg("uc.business.opened.text", systemName, count)}</@layout.note>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate<#if entry> data-countdown="${seconds}"</#if>>
      <p id="uc-countdown" hidden data-countdown-text><#-- The seconds change; read out once. --><span aria-hidden="true">${msg("uc.business.opened.countdown", "<span data-countdown-left>" + seconds + "</span>")?no_esc}</span><span class="uc-sr">${msg("uc.business.opened.countdown", seconds)}</span></p>
      <#if atGate>
        <div class="uc-actions"><button type="submit" name="action" value="enter" class="uc-btn uc-primary uc-block" id="uc-enter">${msg("uc.business.opened.enter")}</button></div>
      <#elseif entry>
        <div class="uc-actions"><button type="submit" name="enter" value="${systemId}" class="uc-btn uc-primary uc-block" id="uc-enter">${msg("uc.business.opened.enter")}</button></div>
      </#if>
      <div class="uc-actions"><button type="button" class="uc-btn uc-plain uc-block" id="uc-countdown-stop" hidden>${msg("uc.business.opened.stop")}</button></div>
      <#if !atGate><div class="uc-actions"><button type="submit" name="action" value="done" class="uc-btn uc-plain uc-block" id="uc-done">${msg("uc.business.systems.leave")}</button></div></#if>
    </form>
    <script type="module" src="${url.resourcesPath}/js/business.js"></script>
  </#if>
</@layout.registrationLayout>
