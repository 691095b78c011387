<#import "template.ftl" as layout>
<#import "ways.ftl" as waysIn>
<@layout.registrationLayout displayMessage=true displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <@waysIn.tabs/>
    <#if wechatDown!false>
      <@layout.note kind="warning">${msg("uc.wechat.down")}</@layout.note>
      <form action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="again" class="uc-btn uc-plain uc-block" id="uc-wechat-retry">${msg("uc.wechat.retry")}</button></div>
      </form>
    <#elseif wechatAddress??>
      <div class="uc-wechat<#if wechatEmbedded> uc-wechat-embedded</#if>">
        <#if wechatEmbedded>
          <section class="uc-wechat-qr" aria-labelledby="uc-wechat-how">
            <p id="uc-wechat-how">${msg("uc.wechat.scan")}</p>
            <#-- The page of WeChat moves the whole window when the scan is confirmed; without "sandbox" browsers let it do so after a click only. -->
            <iframe id="uc-wechat-frame" class="uc-wechat-frame" src="${wechatAddress}" title="${msg("uc.wechat.frame")}" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation" allow="local-network-access" referrerpolicy="no-referrer"></iframe>
          </section>
        </#if>
        <div class="uc-wechat-open">
          <a id="uc-wechat-open" class="uc-btn ${wechatEmbedded?then("uc-plain", "uc-primary")} uc-block" href="${wechatAddress}" rel="noreferrer">${msg("uc.wechat.open")}</a>
          <p class="uc-hint">${msg("uc.wechat.open-hint")}</p>
        </div>
        <form class="uc-wechat-again" action="${url.loginAction}" method="post" novalidate>
          <p class="uc-hint">${msg("uc.wechat.trouble")} <button type="submit" name="action" value="again" class="uc-btn uc-link" id="uc-wechat-again">${msg("uc.wechat.again")}</button></p>
        </form>
      </div>
    <#else>
      <p>${msg("uc.wechat.other-way")}</p>
    </#if>
  <#elseif section = "info">
    <p class="uc-hint uc-block-gap">${msg("uc.wechat.for-whom")}</p>
    <#if realm.registrationAllowed && !registrationDisabled??>
      <p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
