<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    <#if brokerWay??>${msg("uc.broker.unbind.title." + brokerWay)}<#else>${msg("uc.broker.unbind.title")}</#if>
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <#if brokerStep == "confirm">
        <p>${msg("uc.broker.unbind.ask." + brokerWay)}</p>
        <#if brokerLastWay><@layout.note kind="warning">${msg("uc.broker.unbind.last-way")}</@layout.note><input type="hidden" name="lastWay" value="true"></#if>
        <div class="uc-actions"><button type="submit" name="action" value="unbind" class="uc-btn uc-primary uc-block" id="uc-unbind-broker-sure">${msg("uc.broker.unbind.sure")}</button></div>
        <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-unbind-broker-leave">${msg("uc.broker.unbind.leave")}</button></div>
      <#else>
        <@layout.note kind="info">${msg("uc.broker.unbind.none")}</@layout.note>
        <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-primary uc-block" id="uc-unbind-broker-leave">${msg("uc.broker.unbind.leave")}</button></div>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
